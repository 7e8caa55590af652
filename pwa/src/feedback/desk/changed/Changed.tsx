// You said, we did: what was said, what changed or why not, a picture for each, all of it read aloud; and what one thinks of it.
import { Missing } from '../../../app/Current.tsx';
import type { Params } from '../../../app/route.ts';
import { checking } from '../../../checkers/checking.ts';
import { heard } from '../../../checkers/heard.ts';
import { EasyLine, EasyPage } from '../../../checkers/parts/EasyPage.tsx';
import { OwnWords } from '../../../checkers/parts/OwnWords.tsx';
import { goesOnChecks } from '../../../checkers/likes.ts';
import { Banner, Button, Section } from '../../../parts/index.ts';
import { draft, me, row, send } from '../../../store/index.ts';
import { dayOf } from '../../../times.ts';
import type { FeedbackChange, FeedbackRow } from '../../../wire.ts';
import { face, sayDay } from '../../../words/index.ts';
import { isHeard } from './All.tsx';
import { useSpoken } from './spoken.ts';
import { words } from './words/index.ts';

const PICTURES = { changed: 'helped_well', partly: 'growing', not_done: 'in_the_way' } as const;

export function Changed({ params }: { params: Params }) {
  const w = words();
  const one = row('feedback', params.feedback!).value;
  const clip = useSpoken(one);
  if (!one) return <Missing />;
  const hospital = row('hospitals', one.hospital).value?.name ?? '';
  const told = one.steps.flatMap((step) => (step.kind === 'told' ? [w.told(step.by_name, w.hows[step.how ?? 'app'], sayDay(step.on ?? dayOf(step.at)))] : []));
  const lines = one.changes.flatMap((change) => [...saidOf(one, change), w.what[change.what], wordsOf(change)]);
  return (
    <EasyPage title={w.title} picture="tell_you_after" above={hospital} aloud={[w.title, ...whole(one), ...lines, from(one)].join('. ')} clip={clip} tell={goesOnChecks(me.value)}>
      {whole(one).map((said) => <Said key={said} said={said} theirs={one.through} />)}
      {one.changes.length === 0 && <Banner>{w.by(sayDay(one.due_on))}</Banner>}
      {one.changes.map((change, n) => (
        <div key={n}>
          {saidOf(one, change).map((said) => <Said key={said} said={said} />)}
          <EasyLine picture={PICTURES[change.what]}>
            <span class="l-easy__ask">{w.what[change.what]}</span><br /><span lang={one.tongue}>{wordsOf(change)}</span>
          </EasyLine>
        </div>
      ))}
      {one.by_name && <p>{from(one)}</p>}
      {told.map((line) => <p key={line} class="l-easy__help">{line}</p>)}
      {passesOn(one) && <PassOn one={one} />}
      {!one.of_family && one.changes.length > 0 && <Mine one={one} />}
    </EasyPage>
  );
}

/** A checker's words are their own to hear of; telling somebody else is for whoever visits. */
const passesOn = (one: FeedbackRow) => one.through && !one.of_family && one.changes.length > 0 && !goesOnChecks(me.value);

const from = (one: FeedbackRow) => (one.by_name ? words().from(one.by_name) : '');

/** In Easy Read where somebody wrote it, and that is how this phone speaks. */
const wordsOf = (change: FeedbackChange) => (face.value.endsWith('-simple') && change.easy ? change.easy : change.words);

/** What was said as one: a concern's words. Nobody else's words are ever on a family's phone. */
function whole(one: FeedbackRow): string[] {
  const said = one.concern ? row('concerns', one.concern).value?.words : undefined;
  return said ? [said] : [];
}

/** The finding that a change answers, as it was told on the check. */
function saidOf(one: FeedbackRow, { question }: FeedbackChange): string[] {
  const here = one.visit && question ? checking(one.visit, me.value?.id) : undefined;
  return here && question ? [heard(here.words, question, here.answered.value.get(question))] : [];
}

function Said({ said, theirs = false }: { said: string; theirs?: boolean }) {
  const w = words();
  return <EasyLine picture="your_words"><span class="l-easy__ask">{theirs ? w.theySaid : w.youSaid}</span><br />{said}</EasyLine>;
}

/** Words of the person themself: whoever wrote them down tells them, in the way they like, and keeps what they said to it. */
function PassOn({ one }: { one: FeedbackRow }) {
  const w = words();
  const person = one.person ? row('people', one.person).value : undefined;
  const theirs = draft(`passed-on/${one.id}`, () => ({ words: '' }));
  const said = theirs.value.value.words;
  const passed = one.steps.filter(({ whom }) => whom === 'person');
  if (person?.died_on) return null;
  return (
    <Section title={w.tellThem}>
      {passed.map((step) => <p key={step.id}>{w.theyKnow(step.by_name, sayDay(step.on ?? dayOf(step.at)))}{step.words && <><br /><span class="l-words">{step.words}</span></>}</p>)}
      {passed.length === 0 && (
        <>
          <p>{w.tellThemWhy}</p>
          {person?.communication && <p><strong>{w.likes}</strong> {person.communication.prefers}</p>}
          <p><a href={`/api/reports/feedback/${one.id}.${one.tongue}-simple.pdf`} target="_blank" rel="noopener">{w.theirLetter}</a></p>
          <OwnWords label={w.theyThink} value={said} onWords={(to) => theirs.set({ words: to })} />
          <Button onTap={() => send({ type: 'hear_back', feedback: one.id, whom: 'person', ...(said.trim() ? { words: said.trim() } : {}) }, { draft: theirs })}>{w.theyKnowNow}</Button>
        </>
      )}
    </Section>
  );
}

function Mine({ one }: { one: FeedbackRow }) {
  const w = words();
  const mine = draft(`heard/${one.id}`, () => ({ words: '' }));
  const said = mine.value.value.words;
  const answered = one.steps.filter(({ kind, whom, words: own }) => kind === 'heard' && whom !== 'person' && own);
  return (
    <>
      {isHeard(one) && <Banner mood="good">{w.heardIt}</Banner>}
      {answered.map((step) => <EasyLine key={step.id} picture="your_words"><span class="l-easy__ask">{w.youAnswered}</span><br />{step.words}</EasyLine>)}
      <OwnWords label={w.think} value={said} onWords={(to) => mine.set({ words: to })} />
      {(!isHeard(one) || said.trim() !== '') && (
        <Button onTap={() => send({ type: 'hear_back', feedback: one.id, ...(said.trim() ? { words: said.trim() } : {}) }, { draft: mine })}>
          {said.trim() ? w.sendThink : w.hear}
        </Button>
      )}
      <p><a href={`/api/reports/feedback/${one.id}.${face.value}.pdf`} target="_blank" rel="noopener">{w.letter}</a></p>
    </>
  );
}
