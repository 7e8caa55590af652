// One question a screen, for people who answer in their own words: its picture, its words, the answers, read aloud.
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { Missing } from '../../app/Current.tsx';
import { go, link, type Params } from '../../app/route.ts';
import { AnswerButtons } from '../../checkers/parts/AnswerButtons.tsx';
import { EasyPage } from '../../checkers/parts/EasyPage.tsx';
import { OwnWords, SayMore } from '../../checkers/parts/OwnWords.tsx';
import { CHOICES } from '../../checkers/rules.ts';
import { words as checkWords } from '../../checkers/words/index.ts';
import { goesOnChecks } from '../../checkers/likes.ts';
import { useClip } from '../../checklists/clips/hearing.ts';
import { isAnswered, NON_ANSWERS, type Question, shown, suggested, type Urgency } from '../../checklists/rules.ts';
import { sayValue } from '../../checklists/version.ts';
import { Button, Details, Radios } from '../../parts/index.ts';
import { me } from '../../store/index.ts';
import { added, leave, type Place, settled, value, values } from '../../visits/asking/answering.ts';
import { Input } from '../../visits/asking/Ask.tsx';
import { choicesOf, type Value } from '../../visits/asking/Inputs.tsx';
import { useLens } from '../../visits/asking/lens.ts';
import { Suggest } from '../../visits/asking/Suggest.tsx';
import { aboutOf, type Filling, fillingOf, placeIn, valuesOn } from '../filling.ts';
import { fillingWords } from '../words/filling/index.ts';
import { EasyChoice } from '../parts/EasyChoice.tsx';
import { Wrong } from '../parts/Wrong.tsx';

interface Here {
  here: Filling;
  question: Question;
  place: Place;
}

export function SheetQuestion({ params }: { params: Params }) {
  const here = fillingOf(params.sheet!).value;
  const question = here?.version.questions.find(({ id }) => id === params.question);
  const place = useMemo(() => (here && question ? placeIn(here, question.section) : undefined), [here?.sheet.id, question?.section]);
  const ready = useSignal(false);
  useEffect(() => {
    if (!place) return;
    ready.value = false;
    void settled(place).then(() => (ready.value = true));
  }, [place]);
  if (!here || !question || !place) return <Missing />;
  return ready.value ? <Asked here={here} question={question} place={place} key={question.id} /> : null;
}

/** The fixed answers of a question, in the order in which they are offered. */
const offered = (here: Filling, question: Question): readonly string[] =>
  question.kind === 'yes_no_sort_of' ? CHOICES : choicesOf(question, here.words).map((one) => one.value);

const BUTTONS = ['yes_no_sort_of', 'yes_no_unsure', 'sign'];
const CHOOSING = ['choice', 'several', 'scale'];

function Asked({ here, question, place }: Here) {
  const asked = here.words.questions[question.id]!;
  const options = question.kind === 'words' ? [] : offered(here, question);
  const aloud = [asked.ask, asked.help ?? '', ...options.map((one) => `${sayValue(here.words, question.id, one)}.`)].join(' ');
  return (
    <EasyPage title={asked.ask} picture={question.picture} above={<At here={here} question={question} place={place} />} aloud={aloud} clip={useClip(here.version, question, here.words)} tell={goesOnChecks(me.value)}>
      {asked.help && <p class="l-easy__help">{asked.help}</p>}
      <Answering here={here} question={question} place={place} />
      <MayBe here={here} question={question} place={place} />
      <None here={here} bind={value(place, question.id)} />
      <Moving here={here} question={question} place={place} />
      {!goesOnChecks(me.value) && <Wrong sheet={here.sheet} />}
    </EasyPage>
  );
}

/** The questions that show, as the answers stand now, with what is being written. */
const useShown = ({ here, place }: Pick<Here, 'here' | 'place'>) => {
  const text = useComputed(() => shown(here.version.questions, { ...valuesOn(here), ...values(place).value }).join(' '));
  return useComputed(() => text.value.split(' '));
};

function At({ here, question, place }: Here) {
  const ids = useShown({ here, place }).value;
  const at = ids.indexOf(question.id) + 1;
  return (
    <>
      <span>{here.name}</span>
      <progress class="l-easy__progress" max={ids.length} value={at} aria-hidden="true" />
      <span>{fillingWords().question(at, ids.length)}</span>
    </>
  );
}

function Answering({ here, question, place }: Here) {
  const w = fillingWords();
  const bind = value(place, question.id);
  const said = bind.value.value;
  const text = typeof said === 'string' && !NON_ANSWERS.includes(said) ? said : '';
  if (question.kind === 'words') return <OwnWords label={w.ownWords} value={text} onWords={bind.set} />;
  const more = added(place, question.id);
  return (
    <>
      {BUTTONS.includes(question.kind)
        ? <AnswerButtons legend={here.words.questions[question.id]!.ask} question={question.id} words={here.words} choices={offered(here, question)} chosen={text} onChoose={bind.set} />
        : CHOOSING.includes(question.kind)
          ? <EasyChoice question={question} words={here.words} bind={bind} />
          : <Input question={question} words={here.words} bind={bind} />}
      {isAnswered(said) && <SayMore value={more.value.value} onWords={more.set} />}
    </>
  );
}

/** Nobody looked, it does not apply, they did not want to say: three different things, none of them chosen beforehand. */
function None({ here, bind }: { here: Filling; bind: { value: { value: Value }; set: (next: Value) => void } }) {
  const w = fillingWords();
  const why = useLens<Value, string | undefined>(bind as never, (one) => (NON_ANSWERS.includes(one) ? (one as string) : undefined), (_, next) => next);
  const choices = (NON_ANSWERS as string[]).map((one) => ({ value: one, label: here.words.answers[one] ?? one }));
  return <Details summary={w.reasonNone}><Radios legend={w.reasonNone} hideLegend choices={choices} bind={why} /></Details>;
}

function MayBe({ here, question, place }: Here) {
  const asks = useComputed(() => JSON.stringify(suggested(here.version.questions, { ...valuesOn(here), ...values(place).value })));
  const concerns = useComputed(() => JSON.parse(asks.value) as Record<string, Urgency>);
  const theme = here.version.sections.find(({ id }) => id === question.section)?.theme;
  if (goesOnChecks(me.value)) return concerns.value[question.id] ? <a class="l-easy__calls" href="#/tell">▲ {checkWords().youSaid}</a> : null;
  return <Suggest at={aboutOf(here.sheet)} question={question} step={[question]} all={concerns} theme={theme} />;
}

function Moving({ here, question, place }: Here) {
  const w = fillingWords();
  const ids = useShown({ here, place }).value;
  const answered = useComputed(() => isAnswered(values(place).value[question.id])).value;
  const before = ids[ids.indexOf(question.id) - 1];
  const to = (id: string) => link('sheet', here.sheet.id, 'q', id);

  async function on() {
    const next = ids[ids.indexOf(question.id) + 1];
    const section = here.version.questions.find(({ id }) => id === next)?.section;
    if (section !== question.section) await leave(place); // one command for each finished section
    go(next ? to(next) : link('sheet', here.sheet.id, 'finish'));
  }
  return (
    <div class="l-moving">
      <Button onTap={on} look={answered ? 'main' : 'second'}>{answered ? w.next : w.skip}</Button>
      <div class="l-moving__more">
        {before && <Button look="second" href={to(before)}>{w.back}</Button>}
        <Button look="second" href={link('sheet', here.sheet.id)}>{w.stop}</Button>
      </div>
    </div>
  );
}
