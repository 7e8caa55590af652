// A visit that was written on paper, typed in later: first when it was seen and written, then which part of the paper.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Missing } from '../../app/Current.tsx';
import { link, type Params } from '../../app/route.ts';
import { DayField } from '../../parts/DayField.tsx';
import { toFault } from '../../parts/fault.ts';
import { Button, Field, Page, Section, StepList } from '../../parts/index.ts';
import { instant, timeOf } from '../../times.ts';
import { sayMoment } from '../../words/index.ts';
import { WARD } from '../../wire.ts';
import { valuesOf } from '../answers.ts';
import { leaveAll, own } from '../asking/answering.ts';
import { faultIn, paperTimes, stampOf, type TimesFault } from '../paper/times.ts';
import { outcomeWords } from '../outcomes/words/index.ts';
import { stateOf } from '../steps.ts';
import { nameOf, questionsIn, type Trip, tripOf } from '../trip.ts';
import { finishWords } from '../words/finish/index.ts';
import { paperWords } from '../words/paper/index.ts';
import { tripWords } from '../words/trip/index.ts';
import { VisitBar } from './VisitBar.tsx';

export function WriteUp({ params }: { params: Params }) {
  const w = paperWords();
  const id = params.visit!;
  const changing = useSignal(false);
  useEffect(() => void leaveAll(id), [id]);
  const trip = tripOf(id).value;
  if (!trip) return <Missing />;
  const ready = !changing.value && faultIn(paperTimes(id).value.value, new Date()) === undefined;
  return (
    <Page title={w.writeUp} above={trip.unit?.name} back={{ href: link('visit', id), label: finishWords().back }}>
      <p>{w.writeUpWhy}</p>
      {ready ? <Parts trip={trip} onChange={() => (changing.value = true)} /> : <Times trip={trip} onDone={() => (changing.value = false)} began={changing} />}
      <VisitBar visit={trip.visit} />
    </Page>
  );
}

/** Asked once. Until "Begin to type" nothing is gone on with, so that nobody's half-typed time ends up on an answer. */
function Times({ trip, onDone, began }: { trip: Trip; onDone: () => void; began: { value: boolean } }) {
  const w = paperWords();
  const d = paperTimes(trip.visit.id);
  const failed = useSignal<TimesFault | undefined>(undefined);
  // While it is being filled in the form stays, also at the moment when all of it happens to be right.
  useEffect(() => void (began.value = true), []);
  const says = (...which: TimesFault[]) => (failed.value && which.includes(failed.value) ? w.faults[failed.value] : undefined);
  function begin() {
    failed.value = faultIn(d.value.peek(), new Date());
    if (failed.value) return toFault();
    onDone();
  }
  return (
    <Section title={w.when}>
      <DayField label={w.day} bind={d.field('day')} error={says('day', 'ahead')} />
      <div class="l-times">
        <Field label={w.from} type="time" bind={d.field('from')} error={says('from')} />
        <Field label={w.to} type="time" bind={d.field('to')} hint={w.toHint} error={says('to')} />
      </div>
      <DayField label={w.writtenOn} hint={w.writtenOnHint} bind={d.field('written_on')} />
      <Field label={w.written} type="time" bind={d.field('written')} error={says('written', 'order')} />
      <p class="l-soft">{w.threeTimes}</p>
      <Button onTap={begin}>{w.begin}</Button>
    </Section>
  );
}

/** The parts in the order of the paper: people first, then the ward. */
export const partsOf = (trip: Trip) =>
  [...trip.people.map((one) => ({ part: one.id, name: nameOf(one) })), { part: WARD, name: tripWords().ward }];

function Parts({ trip, onChange }: { trip: Trip; onChange: () => void }) {
  const w = paperWords();
  const t = tripWords();
  const { at, until, written_at } = stampOf(paperTimes(trip.visit.id).value.value);
  const seen = until ? w.span(timeOf(at ?? instant()), sayMoment(until)) : sayMoment(at ?? instant());
  return (
    <>
      <p class="l-said">{w.stands(seen, sayMoment(written_at ?? instant()))} <button type="button" class="l-link" onClick={onChange}>{w.change}</button></p>
      <Section title={w.parts}>
        <StepList
          steps={partsOf(trip).map(({ part, name }) => {
            const { state, open } = stateOf(questionsIn(trip, part), valuesOf(own(trip.visit.id, part).value));
            return {
              title: name, href: link('visit', trip.visit.id, 'write-up', part), state: t.partState[state],
              mood: state === 'done' ? 'done' as const : state === 'begun' ? 'notice' as const : 'calm' as const,
              hint: state === 'begun' ? t.leftOpen(open) : undefined,
            };
          })}
        />
      </Section>
      {trip.people.map((one) => (
        <p class="l-card__go" key={one.id}><a href={`${link('visit', trip.visit.id, 'not-seen', one.id)}?paper=yes`}>{nameOf(one)}: {outcomeWords().go}</a></p>
      ))}
      <p class="l-card__go"><a href={`${link('visit', trip.visit.id, 'not-seen', 'trip')}?paper=yes`}>{outcomeWords().goTrip}</a></p>
      <Button href={link('visit', trip.visit.id)}>{w.done}</Button>
    </>
  );
}
