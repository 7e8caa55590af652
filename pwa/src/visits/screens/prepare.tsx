// Prepare a trip: which ward, who, which day, announced or not. What is asked is pinned when it is kept.
import { useComputed, useSignal } from '@preact/signals';
import { localDay } from '../../app/local_day.ts';
import { go, link, type Params } from '../../app/route.ts';
import { newId } from '../../ids.ts';
import { toFault } from '../../parts/fault.ts';
import { Button, Card, Cards, Page, Tag } from '../../parts/index.ts';
import { draft, rows, send } from '../../store/index.ts';
import { sayDay } from '../../words/index.ts';
import type { Id } from '../../wire.ts';
import { inForce } from '../../checklists/version.ts';
import { askedOn } from '../asked.ts';
import { dueNow, owing, wards } from '../owed.ts';
import { checklistFor } from '../which.ts';
import { tripWords } from '../words/trip/index.ts';
import { Asks } from './Asks.tsx';
import { PrepareForm, type Planning } from './PrepareForm.tsx';
import { hospitalName } from '../../units/names.ts';

export function Prepare({ query }: { params: Params; query: URLSearchParams }) {
  const unit = query.get('unit') ?? undefined;
  return unit ? <ForWard unit={unit} host={query.get('as') === 'host'} key={unit} /> : <ChooseWard />;
}

function ChooseWard() {
  const w = tripWords();
  const owings = owing(rows('owed').value.values(), rows('people').value, localDay.value, rows('visits').value.values());
  const all = wards(rows('people').value.values(), owings, localDay.value);
  const units = rows('units').value;
  const hospitals = rows('hospitals').value;
  return (
    <Page title={w.which} above={w.newTitle} back={{ href: '#/today' }}>
      <p>{all.length > 0 ? w.whichHint : w.nowhere}</p>
      <Cards>
        {all.map(({ unit, hospital, nearest, people }) => (
          <Card key={unit} href={`#/visit/new?unit=${encodeURIComponent(unit)}`} title={units.get(unit)?.name ?? unit}
            above={hospitalName(hospitals.get(hospital))} tag={<Tag>{w.atWard(people.length)}</Tag>}>
            {nearest && <p>{w.nearest(sayDay(nearest))}</p>}
          </Card>
        ))}
      </Cards>
    </Page>
  );
}

function ForWard({ unit, host }: { unit: Id; host: boolean }) {
  const w = tripWords();
  const failed = useSignal<'who' | 'day' | 'announced' | undefined>(undefined);
  const ward = rows('units').value.get(unit);
  const hospital = rows('hospitals').value.get(ward?.hospital ?? '');
  const owings = owing(rows('owed').value.values(), rows('people').value, localDay.value, rows('visits').value.values());
  // A host goes to the hospital itself: whoever lives there is seen by those who pay for their care.
  const people = host ? [] : wards(rows('people').value.values(), owings, localDay.value).find((one) => one.unit === unit)?.people ?? [];
  const d = draft<Planning>(`plan/${host ? 'host/' : ''}${unit}`, () => ({ visit: newId(), people: undefined, on: undefined, announced: undefined, wardOnly: [] }));
  // Until somebody chooses, it is today and those who are due: also tomorrow, if the app stays open.
  const usual = { people: host ? [] : dueNow(owings, unit, localDay.value), on: localDay.value };
  const inUse = (checklist: string) => inForce(rows('checklists').value.values(), checklist, localDay.value);
  const checklist = useComputed(() => {
    const chosen = d.value.value.people ?? (host ? [] : dueNow(owings, unit, localDay.value));
    return checklistFor([...rows('people').value.values()].filter(({ id }) => chosen.includes(id)), (one) => inUse(one) !== undefined);
  }).value;
  const version = inUse(checklist);

  async function keep() {
    const { visit, people: chosen = usual.people, on = usual.on, announced, wardOnly } = d.value.peek();
    failed.value = !host && chosen.length === 0 && wardOnly.length === 0 ? 'who' : on === '' ? 'day' : announced === undefined ? 'announced' : undefined;
    if (failed.value) return toFault();
    if (!version || !ward) return;
    const going = people.filter(({ id }) => chosen.includes(id));
    await send(
      {
        type: 'plan_visit', visit, kind: host ? 'host' : 'oversight', checklist: version.id, unit, people: going.map(({ id }) => id),
        planned_on: on, announced: announced === 'yes', asked: askedOn(version, ward, going),
      },
      { draft: d },
    );
    go(`visit/${visit}`, { replace: true });
  }
  return (
    <Page title={ward?.name ?? ''} above={`${w.newTitle}: ${hospitalName(hospital)}`} back={host ? { href: link('hospital', hospital?.id ?? '', 'owed') } : { href: '#/visit/new', label: w.otherWard }}>
      <PrepareForm alone={host} d={d} usual={usual} people={people} owings={owings} unit={unit} hospital={ward?.hospital ?? ''} failed={failed.value} />
      {version && ward ? <Asks d={d} usual={usual.people} people={people} version={version} ward={ward} /> : <p class="l-said">{w.noChecklist}</p>}
      <Button onTap={keep} disabled={!version || !ward}>{w.keepTrip}</Button>
    </Page>
  );
}
