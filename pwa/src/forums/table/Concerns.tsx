// Concerns of all bodies about one hospital, by clock; and what several of them say.
import { useSignal } from '@preact/signals';
import { link } from '../../app/route.ts';
import { once } from '../../concerns/lead/rules.ts';
import { Button, Cards, Section } from '../../parts/index.ts';
import { rows } from '../../store/index.ts';
import { dayOf } from '../../times.ts';
import type { ConcernRow, Id } from '../../wire.ts';
import { sayDay } from '../../words/index.ts';
import { ConcernCard } from '../ConcernCard.tsx';
import { now } from '../now.ts';
import { byClock, themes } from '../rules.ts';
import { sayAbout } from '../saying.ts';
import { words } from '../words/index.ts';

const about = (hospital: Id): ConcernRow[] => [...rows('concerns').value.values()].filter((one) => one.hospital === hospital);

export function Concerns({ hospital }: { hospital: Id }) {
  const w = words();
  const showClosed = useSignal(false);
  const all = byClock(once(rows('concerns').value).filter((one) => one.hospital === hospital), now.value);
  const open = all.filter(({ state }) => state !== 'closed');
  const closed = all.filter(({ state }) => state === 'closed');
  return (
    <Section title={w.concerns}>
      {all.length === 0 && <p>{w.noConcerns}</p>}
      <Cards>
        {open.map((one) => <ConcernCard key={one.id} concern={one} place={false} />)}
        {showClosed.value && closed.map((one) => <ConcernCard key={one.id} concern={one} place={false} />)}
      </Cards>
      {closed.length > 0 && !showClosed.value && (
        <Button look="plain" onTap={() => (showClosed.value = true)}>{w.closedOnes(closed.length)}</Button>
      )}
      <p><a href={`${link('raise')}?hospital=${encodeURIComponent(hospital)}`}>{w.raise}</a></p>
    </Section>
  );
}

/** Counts to ask about, side by side; no order of merit, no other hospital beside it. */
export function Themes({ hospital }: { hospital: Id }) {
  const w = words();
  const found = themes(about(hospital));
  if (found.length === 0) return null;
  return (
    <Section title={w.themes}>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {found.map((one) => (
          <li key={one.about}>
            {w.themeBodies(one.bodies, sayAbout(one.about), sayDay(dayOf(one.since)))} ({w.themeConcerns(one.concerns)})
          </li>
        ))}
      </ul>
      <p class="nhsuk-hint">{w.themesWhy}</p>
    </Section>
  );
}
