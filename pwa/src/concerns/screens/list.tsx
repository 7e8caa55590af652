// Concerns this account may see: what one must hear, what nobody has taken, what is in hand.
import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { ConcernCard } from '../../forums/ConcernCard.tsx';
import { now } from '../../forums/now.ts';
import { byClock } from '../../forums/rules.ts';
import { asking } from '../../alerts/rules.ts';
import { Button, Cards, Page, Section } from '../../parts/index.ts';
import { me, rows } from '../../store/index.ts';
import type { ConcernRow } from '../../wire.ts';
import { whoseDay } from '../../identity/day.ts';
import { Waits } from '../../register/Waits.tsx';
import { once, tellsHospital } from '../lead/rules.ts';
import { words } from '../words/list/index.ts';

export function Concerns() {
  const w = words();
  return (
    <Page title={w.title}>
      <MustHear />
      <Button look="second" href="#/raise">{w.raise}</Button>
      <Lists>
        {whoseDay(me.value) === 'watcher' && <Waits />}
        {me.value && tellsHospital(me.value) && <p><a href="#/replies">{w.replies}</a></p>}
      </Lists>
    </Page>
  );
}

function MustHear() {
  const w = words();
  const count = asking(rows('alerts').value.values()).length;
  if (count === 0) return <p><a href="#/alerts">{w.heardAll}</a></p>;
  return <Button href="#/alerts" look="warning">{w.mustHear(count)}</Button>;
}

/** What nobody has taken stands above everything else that waits. */
function Lists({ children }: { children: ComponentChildren }) {
  const w = words();
  const showClosed = useSignal(false);
  const all = byClock(once(rows('concerns').value), now.value);
  const untaken = all.filter(({ state }) => state === 'open');
  const mine = all.filter((one) => one.state === 'taken' && one.taken?.by === me.value?.id);
  const others = all.filter((one) => one.state === 'taken' && !mine.includes(one));
  const closed = all.filter(({ state }) => state === 'closed');
  return (
    <>
      {all.length === 0 && <p>{w.none}</p>}
      <Some title={w.untaken} some={untaken} />
      {children}
      <Some title={w.mine} some={mine} />
      <Some title={w.others} some={others} />
      {closed.length > 0 && !showClosed.value && <Button look="plain" onTap={() => (showClosed.value = true)}>{w.closed(closed.length)}</Button>}
      {showClosed.value && <Some title={w.closed(closed.length)} some={closed} />}
    </>
  );
}

function Some({ title, some }: { title: string; some: ConcernRow[] }) {
  if (some.length === 0) return null;
  return <Section title={title}><Cards>{some.map((one) => <ConcernCard key={one.id} concern={one} />)}</Cards></Section>;
}
