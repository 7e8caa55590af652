// One question: its picture, its words, the answers, and nothing else.
import { useEffect } from 'preact/hooks';
import { Missing } from '../../app/Current.tsx';
import { go, link, type Params } from '../../app/route.ts';
import { useClip } from '../../checklists/clips/hearing.ts';
import type { Question } from '../../checklists/rules.ts';
import { sayValue } from '../../checklists/version.ts';
import { Button } from '../../parts/index.ts';
import { row, send } from '../../store/index.ts';
import { type Checking, checking } from '../checking.ts';
import { AnswerButtons } from '../parts/AnswerButtons.tsx';
import { EasyPage } from '../parts/EasyPage.tsx';
import { OwnWords, SayMore } from '../parts/OwnWords.tsx';
import { OnPaper } from '../parts/Paper.tsx';
import { TurnTyping, TypedBy, TypingNow } from '../parts/Typing.tsx';
import { calls, CHOICES, goOnAt, leavesGroup, next, order, previous } from '../rules.ts';
import { handIn, say, standing } from '../saying.ts';
import { words } from '../words/index.ts';

/** Opens at the question where one stopped, also after a crash. */
export function GoOn({ params }: { params: Params }) {
  const here = checking(params.visit!);
  useEffect(() => {
    if (!here) return;
    const { visit, questions, answered } = here;
    if (visit.state === 'planned') void send({ type: 'begin_visit', visit: visit.id });
    const stopped = standing(visit.id).value.peek().question;
    go(link('check', visit.id, 'q', goOnAt(questions, answered.peek(), stopped)), { replace: true });
  }, [here === undefined]);
  return here ? null : <EasyPage title={words().noList} picture="written_down" aloud={words().noList}>{null}</EasyPage>;
}

export function AskedQuestion({ params }: { params: Params }) {
  const here = checking(params.visit!);
  const question = here?.questions.find(({ id }) => id === params.question);
  useEffect(() => {
    if (here && question) standing(here.visit.id).patch({ question: question.id });
  }, [question?.id]);
  return here && question ? <Asked here={here} question={question} /> : <Missing />;
}

function Asked({ here, question }: { here: Checking; question: Question }) {
  const w = words();
  const clip = useClip(here.version, question, here.words);
  const asked = here.words.questions[question.id]!;
  const aloud = [asked.ask, asked.help ?? '', question.kind === 'words' ? '' : w.options(spoken(here, question))].join(' ');
  return (
    <EasyPage title={asked.ask} picture={question.picture} above={<Place here={here} question={question} />} aloud={aloud} clip={clip} visit={here.visit.id}>
      {asked.help && <p class="l-easy__help">{asked.help}</p>}
      <TypingNow visit={here.visit} />
      <OnPaper visit={here.visit} />
      <Answering here={here} question={question} />
      <TurnTyping visit={here.visit} />
      <Moving here={here} question={question} />
    </EasyPage>
  );
}

const spoken = ({ words: face }: Checking, { id }: Question) => CHOICES.map((value) => `${sayValue(face, id, value)}.`).join(' ');

function Place({ here, question }: { here: Checking; question: Question }) {
  const ids = order(here.questions, here.answered.value);
  const place = ids.indexOf(question.id) + 1;
  return (
    <>
      <span>{row('units', here.visit.unit).value?.name}</span>
      <progress class="l-easy__progress" max={ids.length} value={place} aria-hidden="true" />
      {place > 0 && <span>{words().question(place, ids.length)}</span>}
    </>
  );
}

function Answering({ here, question }: { here: Checking; question: Question }) {
  const told = here.answered.value.get(question.id);
  const { visit } = here;
  const set = (value: string) => say(visit, question.section, question.id, { value, ...(told?.words ? { words: told.words } : {}) });
  if (question.kind === 'words')
    return (
      <>
        <OwnWords label={words().ownWords} value={told?.value ?? ''} onWords={set} />
        {told?.value && <TypedBy visit={visit} told={told} />}
      </>
    );
  return (
    <>
      <AnswerButtons legend={here.words.questions[question.id]!.ask} question={question.id} words={here.words} chosen={told?.value} onChoose={set} />
      {told && <TypedBy visit={visit} told={told} />}
      {told && calls(question, here.answered.value) && <a class="l-easy__calls" href={link('tell', visit.id)}>▲ {words().youSaid}</a>}
      {told && (
        <SayMore value={told.words ?? ''} onWords={(more) => say(visit, question.section, question.id, { value: told.value, words: more })} />
      )}
    </>
  );
}

function Moving({ here, question }: { here: Checking; question: Question }) {
  const w = words();
  const { visit, questions, answered } = here;
  const ids = order(questions, answered.value);
  const before = previous(ids, question.id);
  const said = (answered.value.get(question.id)?.value ?? '').trim() !== '';

  async function on() {
    const to = next(order(questions, answered.peek()), question.id);
    if (leavesGroup(questions, question.id, to)) await handIn(visit, [question.section]);
    go(to === undefined ? link('check', visit.id, 'read') : link('check', visit.id, 'q', to));
  }
  return (
    <div class="l-moving">
      <Button onTap={on} look={said ? 'main' : 'second'}>{said ? w.next : w.skip}</Button>
      <div class="l-moving__more">
        {before && <Button look="second" href={link('check', visit.id, 'q', before)}>{w.back}</Button>}
        <Button look="second" href={link('check', visit.id, 'stop')}>{w.stop}</Button>
      </div>
    </div>
  );
}
