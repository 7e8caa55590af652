// What the hospital said it would do, and whether anybody has seen it.
import { type Mood, Section, Tag } from '../../parts/index.ts';
import { row, rows } from '../../store/index.ts';
import type { Id, PromiseRow } from '../../wire.ts';
import { sayDay } from '../../words/index.ts';
import { words } from '../words/index.ts';

const MOODS: Record<PromiseRow['state'], Mood> = { open: 'notice', kept: 'done', partly: 'warn', not_kept: 'danger' };
const ORDER: PromiseRow['state'][] = ['not_kept', 'partly', 'open', 'kept'];

export function Promises({ hospital }: { hospital: Id }) {
  const w = words();
  // A person's promises belong to that person's record; here stand those of the wards.
  const found = [...rows('promises').value.values()]
    .filter((one) => one.hospital === hospital && one.person === undefined)
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (a.made_on < b.made_on ? 1 : -1));
  return (
    <Section title={w.promises}>
      {found.length === 0 && <p>{w.noPromises}</p>}
      <ul class="l-rows">{found.map((one) => <Line key={one.id} promise={one} />)}</ul>
    </Section>
  );
}

function Line({ promise }: { promise: PromiseRow }) {
  const w = words();
  const last = promise.checks.at(-1);
  const who = [row('units', promise.unit).value?.name, w.promisedBy(promise.by_whom, sayDay(promise.made_on)), promise.by_when && w.by(sayDay(promise.by_when))];
  return (
    <li class="l-rows__item">
      <p>{promise.words}</p>
      <p class="nhsuk-hint">{who.filter(Boolean).join(' · ')}</p>
      <Tag mood={MOODS[promise.state]}>{w.promise[promise.state]}</Tag>
      {last && <span> {w.lookedAt(last.by_name, sayDay(last.on))}{last.words ? `: ${last.words}` : ''}</span>}
    </li>
  );
}
