// On whoever's first screen: what waits for them at a desk, counted by the server, and the way to it.
import { link } from '../app/route.ts';
import { whoseDay } from '../identity/day.ts';
import { Card, Cards, Section } from '../parts/index.ts';
import { me, rows } from '../store/index.ts';
import { tripsAhead } from '../visits/owed.ts';
import type { MeRow, Waits as What } from '../wire.ts';
import { sayWeekday } from '../words/index.ts';
import { words } from './words/index.ts';

const WAYS: Record<What, (me: MeRow) => string> = {
  confirm: (one) => `#/register/${one.seats.find(({ role, hospital }) => role === 'provider_manager' && hospital)?.hospital ?? ''}`,
  unconfirmed: () => '#/registers',
  register: () => '#/register-questions',
  asked: () => '#/admissions',
  answered: () => '#/admissions',
  level: () => '#/levels',
  gap: () => '#/on-call',
  contacts: () => '#/contacts',
  findings: () => '#/findings',
  replies: () => '#/replies',
  seats: () => '#/forum-seats',
  feedback: () => '#/feedback',
};

export function Waits() {
  const w = words();
  const one = me.value;
  const all = one ? (Object.keys(WAYS) as What[]).filter((what) => (one.waits[what] ?? 0) > 0) : [];
  // whoever watches over hospitals has no other list of the visits they plan themselves
  const trips = one && whoseDay(one) === 'watcher' ? tripsAhead(rows('visits').value.values(), one.id) : [];
  if (!one || all.length + trips.length === 0) return null;
  return (
    <Section title={w.title}>
      <Cards>
        {trips.map(({ id, unit, planned_on }) => <Card key={id} href={link('visit', id)} title={`${rows('units').value.get(unit)?.name ?? ''}: ${sayWeekday(planned_on)}`} />)}
        {all.map((what) => <Card key={what} href={WAYS[what](one)} title={w.what[what](one.waits[what]!)} />)}
      </Cards>
    </Section>
  );
}
