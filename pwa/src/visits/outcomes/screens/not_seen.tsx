// Not seen: what happened instead, of one person or of the whole trip; and where access was refused, the way to tell the host.
import { useSignal } from '@preact/signals';
import { Missing } from '../../../app/Current.tsx';
import { link, type Params } from '../../../app/route.ts';
import { Button, Details, Field, Page, Radios, Textarea } from '../../../parts/index.ts';
import { toFault } from '../../../parts/fault.ts';
import { type Draft, draft, send } from '../../../store/index.ts';
import { instant } from '../../../times.ts';
import { paperTimes, stampOf, faultIn } from '../../paper/times.ts';
import { nameOf, questionsIn, type Trip, tripOf } from '../../trip.ts';
import { type Choosing, commandOf, empty, faultOf, type Fault, type What } from '../recording.ts';
import { Said } from './Said.tsx';
import { outcomeWords } from '../words/index.ts';

/** The part of the address that means the whole trip. */
export const TRIP = 'trip';

export function NotSeenPage({ params, query }: { params: Params; query: URLSearchParams }) {
  const w = outcomeWords();
  const { visit: id, part } = params as { visit: string; part: string };
  const trip = tripOf(id).value;
  const person = trip?.people.find((one) => one.id === part);
  if (!trip || (!person && part !== TRIP)) return <Missing />;
  const said = trip.visit.outcomes.filter((one) => one.person === person?.id);
  const form = <Form key={part} trip={trip} person={person?.id} paper={query.get('paper') === 'yes'} />;
  return (
    <Page title={person ? w.title(nameOf(person)) : w.titleTrip} above={trip.unit?.name} back={{ href: link('visit', id), label: w.back }}>
      {said.length > 0 && <Said trip={trip} said={said} person={person} />}
      {said.length > 0 ? <Details summary={w.more}>{form}</Details> : form}
    </Page>
  );
}

const PERSON: readonly What[] = ['access_refused', 'not_possible', 'declined', 'met_declined', 'moved', 'phone', 'video'];

function Form({ trip, person, paper }: { trip: Trip; person: string | undefined; paper: boolean }) {
  const w = outcomeWords();
  const fault = useSignal<Fault | undefined>(undefined);
  const d = draft<Choosing>(`not-seen/${trip.visit.id}/${person ?? TRIP}`, empty);
  // Only the visit's own question about meeting may say that somebody was met.
  const meeting = person ? questionsIn(trip, person).find(({ kind }) => kind === 'seen')?.id : undefined;
  const choices = person
    ? PERSON.filter((one) => one !== 'met_declined' || meeting).map((value) => ({
        value, label: w.outcomes[value], ...(value === 'met_declined' ? { hint: w.metHint } : {}),
      }))
    : (['access_refused', 'not_possible'] as const).map((value) => ({ value: value as What, label: w.trip[value] }));

  async function keep() {
    const said = d.value.peek();
    fault.value = faultOf(said);
    if (fault.value) return toFault();
    const times = paperTimes(trip.visit.id).value.peek();
    const stamp = paper && !faultIn(times, new Date()) ? stampOf(times) : {};
    const made = commandOf(said, { visit: trip.visit.id, person, meeting, stamp, now: instant() });
    if (made.type === 'record_answers' && trip.visit.state === 'planned') await send({ type: 'begin_visit', visit: trip.visit.id });
    await send(made, { draft: d });
  }
  return (
    <>
      <Radios legend={w.what} hint={w.whatHint} choices={choices} bind={d.field('what')} error={fault.value === 'what' ? w.needWhat : undefined} />
      <After d={d} trip={!person} fault={fault.value} />
      <Button onTap={keep}>{w.keep}</Button>
    </>
  );
}

const OF_PERSON = ['on_leave', 'other_hospital', 'asleep_or_unwell', 'infection', 'no_time', 'other'] as const;
const OF_TRIP = ['ward_closed', 'infection', 'travel', 'other'] as const;
const REFUSERS = ['door', 'nurse_in_charge', 'manager', 'doctor', 'security', 'other'] as const;

function After({ d, trip, fault }: { d: Draft<Choosing>; trip: boolean; fault: Fault | undefined }) {
  const w = outcomeWords();
  const what = d.field('what').value.value;
  if (!what) return null;
  const said = { access_refused: w.theirWords, declined: w.declinedWords, met_declined: w.declinedWords }[what as string] ?? w.words;
  return (
    <>
      {what === 'not_possible' && (
        <Radios legend={w.why} choices={(trip ? OF_TRIP : OF_PERSON).map((value) => ({ value, label: w.whys[value] }))} bind={d.field('why')}
          error={fault === 'why' ? w.needWhy : undefined} />
      )}
      {what === 'access_refused' && (
        <>
          <Radios legend={w.refusedBy} choices={REFUSERS.map((value) => ({ value, label: w.refusers[value] }))} bind={d.field('by')} />
          <Field label={w.refusedName} bind={d.field('name')} />
          <Textarea label={w.asked} hint={w.askedHint} bind={d.field('asked')} rows={2} />
        </>
      )}
      {what === 'moved' && <Field label={w.movedTo} bind={d.field('to')} />}
      <Textarea label={said} bind={d.field('words')} rows={3} error={fault === 'words' ? w.needWords : undefined} />
    </>
  );
}

