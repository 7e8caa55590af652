// On whoever's first screen: what waits for them at a desk, counted by the server, and the way to it.
import { Card, Cards, Section } from '../parts/index.ts';
import { me } from '../store/index.ts';
import type { MeRow, Waits as What } from '../wire.ts';
import { words } from './words/index.ts';

const WAYS: Record<What, (me: MeRow) => string> = {
  confirm: (one) => `#/register/${one.seats.find(({ role, hospital }) => role === 'provider_manager' && hospital)?.hospital ?? ''}`,
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
  if (!one || all.length === 0) return null;
  return (
    <Section title={w.title}>
      <Cards>{all.map((what) => <Card key={what} href={WAYS[what](one)} title={w.what[what](one.waits[what]!)} />)}</Cards>
    </Section>
  );
}
