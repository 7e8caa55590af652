// Whether promises were kept, as this visitor finds them; and what is promised now, for the next visit to look at.
import { useSignal } from '@preact/signals';
import { Missing } from '../../app/Current.tsx';
import { link, type Params } from '../../app/route.ts';
import { newId } from '../../ids.ts';
import { Button, Details, Field, Page, Radios, Section, Textarea, Unsent } from '../../parts/index.ts';
import { toFault } from '../../parts/fault.ts';
import { DayField } from '../../parts/DayField.tsx';
import { draft, rows, send } from '../../store/index.ts';
import { today } from '../../times.ts';
import { sayDay } from '../../words/index.ts';
import type { PromiseCheck, PromiseRow } from '../../wire.ts';
import { checkOn, madeOn, toLookAt } from '../promised.ts';
import { nameOf, type Trip, tripOf } from '../trip.ts';
import { partWords } from '../words/part/index.ts';
import { PromiseLine } from './PromisesFirst.tsx';
import { VisitBar } from './VisitBar.tsx';

export function Promises({ params }: { params: Params }) {
  const w = partWords();
  const trip = tripOf(params.visit!).value;
  if (!trip) return <Missing />;
  const all = [...rows('promises').value.values()];
  const before = toLookAt(all, trip.visit, today());
  const first = before.find((one) => !checkOn(one, trip.visit.id));
  const now = madeOn(all, trip.visit.id);
  return (
    <Page title={w.promisesTitle} above={trip.unit?.name} back={{ href: link('visit', trip.visit.id), label: w.toParts }}>
      <Make trip={trip} />
      {now.length > 0 && (
        <Section title={w.madeNow}>
          {now.map((one) => <div class="l-box" key={one.id}><PromiseLine one={one} trip={trip} /> <Unsent noun="promises" id={one.id} /></div>)}
        </Section>
      )}
      <Section title={w.lookAt}>
        {before.length === 0 && <p>{w.noneToLookAt}</p>}
        {before.map((one) => <Look key={one.id} one={one} trip={trip} open={one === first} />)}
      </Section>
      <VisitBar visit={trip.visit} />
    </Page>
  );
}

type Found = PromiseCheck['found'];
const FOUND: Found[] = ['kept', 'partly', 'not_kept', 'not_looked_at'];

/** Only the first that was not looked at yet stands open: one thing at a time. */
function Look({ one, trip, open }: { one: PromiseRow; trip: Trip; open: boolean }) {
  const w = partWords();
  const visit = trip.visit.id;
  const d = draft(`promise/${visit}/${one.id}`, () => ({ found: undefined as Found | undefined, words: '' }));
  const earlier = one.checks.filter((check) => check.visit !== visit);
  const missing = useSignal(false);
  async function keep() {
    const { found, words } = d.value.peek();
    missing.value = !found;
    if (!found) return toFault();
    const said = words.trim();
    await send({ type: 'check_promise', promise: one.id, visit, found, ...(said ? { words: said } : {}) }, { draft: d });
  }
  return (
    <div class="l-box">
      <PromiseLine one={one} trip={trip} />
      {earlier.length > 0 && (
        <Details summary={w.earlier}>
          {earlier.map((check, place) => (
            <p key={place}>{w.earlierLine(sayDay(check.on), check.by_name, [w.founds[check.found], check.words].filter(Boolean).join('. '))}</p>
          ))}
        </Details>
      )}
      <details class="nhsuk-details" open={open}>
        <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">{w.found}</span></summary>
        <div class="nhsuk-details__text">
          <Radios legend={w.found} hideLegend bind={d.field('found')} choices={FOUND.map((value) => ({ value, label: w.founds[value] }))}
            error={missing.value ? w.needFound : undefined} />
          <Textarea guide label={w.foundWords} bind={d.field('words')} rows={2} />
          <Button look="second" onTap={keep}>{w.keepFound}</Button>
        </div>
      </details>
    </div>
  );
}

function Make({ trip }: { trip: Trip }) {
  const w = partWords();
  const failed = useSignal<'what' | 'whom' | undefined>(undefined);
  const visit = trip.visit.id;
  const d = draft(`promised/${visit}`, () => ({ promise: newId(), words: '', by: '', person: undefined as string | undefined, when: '' }));
  async function keep() {
    const { promise, words, by, person, when } = d.value.peek();
    failed.value = words.trim() === '' ? 'what' : by.trim() === '' ? 'whom' : undefined;
    if (failed.value) return toFault();
    await send(
      {
        type: 'make_promise', promise, visit, words: words.trim(), by_whom: by.trim(),
        ...(person && person !== 'ward' ? { person } : {}), ...(when ? { by_when: when } : {}),
      },
      { draft: d },
    );
  }
  const about = [{ value: 'ward', label: w.aboutWard }, ...trip.people.map((one) => ({ value: one.id, label: nameOf(one) }))];
  return (
    <details class="nhsuk-details nhsuk-expander" open={d.begun.peek()}>
      <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">{w.makeOne}</span></summary>
      <div class="nhsuk-details__text">
        <Textarea guide label={w.what} bind={d.field('words')} rows={3} error={failed.value === 'what' ? w.needWhat : undefined} />
        <Field label={w.byWhom} hint={w.byWhomHint} bind={d.field('by')} error={failed.value === 'whom' ? w.needWhom : undefined} />
        {about.length > 1 && <Radios legend={w.about} bind={d.field('person')} choices={about} />}
        <DayField label={w.byWhen} hint={w.byWhenHint} bind={d.field('when')} />
        <Button onTap={keep}>{w.keepPromise}</Button>
      </div>
    </details>
  );
}
