// A planned trip changes: another day, somebody else on it, or somebody else who goes.
import { useSignal } from '@preact/signals';
import { localDay } from '../../app/local_day.ts';
import { link } from '../../app/route.ts';
import { versionOf } from '../../checklists/version.ts';
import { Button, Details, Field } from '../../parts/index.ts';
import { DayField } from '../../parts/DayField.tsx';
import { toFault } from '../../parts/fault.ts';
import { draft, row, rows, send } from '../../store/index.ts';
import { sayDay } from '../../words/index.ts';
import type { Id, VisitRow } from '../../wire.ts';
import { askedIn } from '../asked.ts';
import { tripWords } from '../words/trip/index.ts';
import { WhoElse } from './WhoElse.tsx';

export function Change({ visit }: { visit: VisitRow }) {
  const w = tripWords();
  return (
    <>
      {visit.changes.map(({ at, by_name, was_on, now_on, was_with, now_with, why }) => (
        <p class="nhsuk-hint" key={at + by_name}>
          {now_on ? w.wasMoved(sayDay(was_on!), by_name) : w.wasHanded(was_with ?? '', now_with ?? '', by_name)}{why && ` “${why}”`}
        </p>
      ))}
      {visit.kind === 'oversight' && <Along visit={visit} />}
      {visit.state === 'planned' && <Move visit={visit} />}
      {visit.state === 'planned' && visit.kind === 'oversight' && <p><a href={link('visit', visit.id, 'hand-over')}>{w.handOver}</a></p>}
    </>
  );
}

function Along({ visit }: { visit: VisitRow }) {
  const d = draft(`along/${visit.id}`, () => ({ people: [] as readonly Id[] }));
  const version = versionOf(row('checklists', visit.checklist).value);
  async function take() {
    const people = [...d.value.peek().people];
    if (people.length === 0 || !version) return;
    const asked = people.map((id) => [id, askedIn(version, 'person', rows('people').value.get(id)?.looked_at ?? {})]);
    await send({ type: 'add_to_visit', visit: visit.id, people, asked: Object.fromEntries(asked) }, { draft: d });
  }
  return (
    <>
      <WhoElse going={{ unit: visit.unit, hospital: visit.hospital, on: visit.planned_on, people: visit.people }} bind={d.field('people')} />
      {d.value.value.people.length > 0 && <Button look="second" onTap={take}>{tripWords().takeAlong(d.value.value.people.length)}</Button>}
    </>
  );
}

function Move({ visit }: { visit: VisitRow }) {
  const w = tripWords();
  const missing = useSignal(false);
  const d = draft(`move/${visit.id}`, () => ({ on: '', why: '' }));
  async function move() {
    const { on, why } = d.value.peek();
    missing.value = on < localDay.peek() || why.trim() === '';
    if (missing.value) return toFault();
    await send({ type: 'move_visit', visit: visit.id, planned_on: on, why: why.trim() }, { draft: d });
  }
  return (
    <Details summary={w.moveTrip}>
      <DayField label={w.when} bind={d.field('on')} error={missing.value ? w.moveFill : undefined} />
      <Field label={w.moveWhy} bind={d.field('why')} />
      <Button look="second" onTap={move}>{w.moveTrip}</Button>
    </Details>
  );
}
