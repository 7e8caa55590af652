// A visit that was written on paper, typed in later: first when it was seen and written, then which part of the paper.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Missing } from '../../app/Current.tsx';
import { link, type Params } from '../../app/route.ts';
import { Button, Page, Section, StepList } from '../../parts/index.ts';
import { instant, timeOf } from '../../times.ts';
import { sayMoment } from '../../words/index.ts';
import { WARD } from '../../wire.ts';
import { valuesOf } from '../answers.ts';
import { leaveAll, own } from '../asking/answering.ts';
import { TimesForm } from '../paper/TimesForm.tsx';
import { faultIn, paperTimes, stampOf } from '../paper/times.ts';
import { outcomeWords } from '../outcomes/words/index.ts';
import { stateOf } from '../steps.ts';
import { nameOf, questionsIn, type Trip, tripOf } from '../trip.ts';
import { finishWords } from '../words/finish/index.ts';
import { paperWords } from '../words/paper/index.ts';
import { partWords } from '../words/part/index.ts';
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
      {ready ? <Parts trip={trip} onChange={() => (changing.value = true)} /> : <TimesForm of={id} words={w} changing={changing} />}
      <VisitBar visit={trip.visit} />
    </Page>
  );
}

/** The parts in the order of the paper: people first, then the ward. */
export const partsOf = (trip: Trip) =>
  [...trip.people.map((one) => ({ part: one.id, name: nameOf(one) })), { part: WARD, name: tripWords().ward }];

function Parts({ trip, onChange }: { trip: Trip; onChange: () => void }) {
  const w = paperWords();
  const t = tripWords();
  const { at, until, written_at } = stampOf(paperTimes(trip.visit.id).value.value);
  const seen = until ? partWords().paperSpan(timeOf(at ?? instant()), sayMoment(until)) : sayMoment(at ?? instant());
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
