// What hospitals are told, for those who watch over them: what to decide first, then what waits, then the rest.
import type { ComponentChildren } from 'preact';
import { link } from '../../app/route.ts';
import { Button, Card, Cards, Page, Section, Tag } from '../../parts/index.ts';
import { Read } from '../../parts/desk/Read.tsx';
import { sayDay, sayMoment } from '../../words/index.ts';
import { FindingCard } from './Finding.tsx';
import type { Check, Desk, Finding, Held } from './shapes.ts';
import { words } from './words/index.ts';

export function Replies() {
  const w = words();
  return (
    <Page title={w.listTitle} back={{ href: '#/today', label: w.back }}>
      <p>{w.listWhy}</p>
      <Read<Desk> path="/api/replies">{(desk) => <Shown desk={desk} />}</Read>
    </Page>
  );
}

function Shown({ desk: { held, findings, checks } }: { desk: Desk }) {
  const w = words();
  const done = findings.filter(({ standing }) => standing === 'said_done');
  const silent = findings.filter(({ standing }) => standing === 'new');
  const rest = findings.filter((one) => !done.includes(one) && !silent.includes(one));
  return (
    <>
      {held.length + findings.length + checks.length === 0 && <p>{w.nothing}</p>}
      <Some title={w.toDecide} count={held.length}>
        <p>{w.toDecideWhy}</p>
        <Cards>{held.map((one) => <HeldCard key={one.concern} one={one} />)}</Cards>
      </Some>
      <Told title={w.waitsSeen} some={done} />
      <Told title={w.noReply} some={silent} />
      <Some title={w.checks} count={checks.length}><Cards>{checks.map((one) => <CheckCard key={one.visit} one={one} />)}</Cards></Some>
      <Told title={w.rest} some={rest} />
    </>
  );
}

function Some({ title, count, children }: { title: string; count: number; children: ComponentChildren }) {
  return count === 0 ? null : <Section title={title}>{children}</Section>;
}

function Told({ title, some }: { title: string; some: Finding[] }) {
  return (
    <Some title={title} count={some.length}>
      <Cards>{some.map((one) => <FindingCard key={one.id} one={one}><Open one={one} /></FindingCard>)}</Cards>
    </Some>
  );
}

function Open({ one }: { one: Finding }) {
  const w = words();
  if (one.concern) return <p><a href={link('concern', one.concern)}>{w.toConcern}</a></p>;
  return one.visit ? <p><a href={link('visit', one.visit)}>{w.toVisit}</a></p> : null;
}

export function HeldCard({ one, decide = true }: { one: Held; decide?: boolean }) {
  const w = words();
  const waits = one.look_on === undefined || one.late;
  return (
    <Card title={one.hospital_name} above={w.heard(sayMoment(one.heard_at))} mood={waits ? 'warn' : 'plain'}
      tag={waits ? <Tag mood="warn">{one.late ? w.lookNow : w.undecided}</Tag> : undefined}>
      {one.about_management && <p>{w.aboutManagement}</p>}
      {one.look_on && <p class="l-soft">{w.heldBy(one.by_name ?? '', sayDay(one.look_on))}</p>}
      {one.reason && <p class="l-words">{one.reason}</p>}
      {decide && <Button look="second" href={link('tell-hospital', 'concern', one.concern)}>{w.decide}</Button>}
    </Card>
  );
}

function CheckCard({ one }: { one: Check }) {
  const w = words();
  return <Card title={w.check(`${one.hospital_name}, ${one.unit_name}`, sayDay(one.visited_on))} href={link('tell-hospital', 'visit', one.visit)} />;
}
