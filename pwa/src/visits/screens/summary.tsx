// Afterwards: the visit as plain text for one's own record system, and whether all of it has been sent.
import { Missing } from '../../app/Current.tsx';
import { link, type Params } from '../../app/route.ts';
import { versionOf, wordsIn } from '../../checklists/version.ts';
import { urgencyWords } from '../../concerns/words/urgency/index.ts';
import { Banner, Button, Page } from '../../parts/index.ts';
import { CopyText } from '../../parts/CopyText.tsx';
import { row, rows, unsent } from '../../store/index.ts';
import { instant, timeOf } from '../../times.ts';
import { face, sayMoment, sayWeekday } from '../../words/index.ts';
import { type Id, WARD } from '../../wire.ts';
import { sayFully } from '../outcomes/saying.ts';
import { summary } from '../summary.ts';
import { nameOf, questionsIn, type Trip, tripOf } from '../trip.ts';
import { finishWords } from '../words/finish/index.ts';
import { ringWords } from '../words/ring/index.ts';
import { partWords } from '../words/part/index.ts';
import { tripWords } from '../words/trip/index.ts';
import { hospitalName } from '../../units/names.ts';

export function Summary({ params }: { params: Params }) {
  const w = finishWords();
  const id = params.visit!;
  const trip = tripOf(id).value;
  if (!trip) return <Missing />;
  const waits = waiting(id);
  return (
    <Page title={w.summary} above={`${trip.unit?.name ?? ''}, ${hospitalName(trip.hospital)}`} back={{ href: link('visit', id), label: w.back }}>
      <Banner mood={waits ? 'notice' : 'good'}>{waits ? w.notSentYet : w.allSent}</Banner>
      <p>{w.intro}</p>
      {trip.words ? <CopyText text={textOf(trip)} title={w.summary} words={w} /> : <p>{partWords().notHere}</p>}
      <Button look="second" href="#/today">{w.toToday}</Button>
    </Page>
  );
}

const of = <R extends { visit?: Id }>(all: Iterable<R>, visit: Id) => [...all].filter((one) => one.visit === visit);

function waiting(visit: Id): boolean {
  return unsent('visits', visit).value !== undefined
    || (['answers', 'promises', 'concerns'] as const).some((noun) => of(rows(noun).value.values(), visit).some(({ id }) => unsent(noun, id).value));
}

function textOf(trip: Trip): string {
  const { visit } = trip;
  return summary(
    {
      visit, words: trip.words!, ward: trip.unit?.name ?? '', hospital: hospitalName(trip.hospital),
      parts: [...trip.people.map((one) => ({ part: one.id, name: nameOf(one) })), { part: WARD, name: tripWords().ward }],
      instead: (part) => visit.outcomes.filter((one) => (one.person ?? WARD) === part).map((one) => sayFully(one)),
      questions: (part) => questionsIn(trip, part),
      earlier: [...visit.carried_from].reverse().flatMap((id) => versionOf(row('checklists', id).value) ?? [])
        .map((one) => ({ questions: one.questions, words: wordsIn(one, face.value) })),
      answers: of(rows('answers').value.values(), visit.id),
      promises: [...rows('promises').value.values()],
      concerns: of(rows('concerns').value.values(), visit.id),
      photographs: of(rows('evidence').value.values(), visit.id).length,
      founds: partWords().founds, urgencies: urgencyWords().urgency,
      unsent: (noun, id) => unsent(noun, id).value !== undefined,
      day: (day) => sayWeekday(day), moment: (at) => sayMoment(at), time: timeOf,
      paper: { times: partWords().paperTimes, to: partWords().paperSpan, notReceived: partWords().paperNotYet }, now: instant(),
      rungWords: ringWords(),
    },
    finishWords(),
  );
}
