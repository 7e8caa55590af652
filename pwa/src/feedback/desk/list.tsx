// Who waits to hear what changed: what one owes oneself first, what is late above all.
import { link } from '../../app/route.ts';
import { Card, Cards, Page, Section, Tag } from '../../parts/index.ts';
import { Read } from '../../parts/desk/Read.tsx';
import { sayDay } from '../../words/index.ts';
import type { Owed } from './shapes.ts';
import { words } from './words/index.ts';

export function Feedback() {
  const w = words();
  return (
    <Page title={w.listTitle} back={{ href: '#/today', label: w.back }}>
      <p>{w.listWhy}</p>
      <Read<{ owed: Owed[] }> path="/api/feedback">{({ owed }) => <Lists owed={owed} />}</Read>
    </Page>
  );
}

function Lists({ owed }: { owed: Owed[] }) {
  const w = words();
  if (owed.length === 0) return <p>{w.none}</p>;
  const late = owed.filter((one) => one.late);
  const mine = owed.filter((one) => one.mine && !one.late);
  return (
    <>
      <Some title={w.lateOnes} some={late} />
      <Some title={w.mine} some={mine} />
      <Some title={w.others} some={owed.filter((one) => !late.includes(one) && !mine.includes(one))} />
    </>
  );
}

function Some({ title, some }: { title: string; some: Owed[] }) {
  const w = words();
  if (some.length === 0) return null;
  return (
    <Section title={title}>
      <Cards>
        {some.map((one) => (
          <Card key={one.id} href={link('feedback', one.id)} title={one.to_name ? w.to(one.to_name) : w.toSomebody} above={one.hospital_name} mood={one.late ? 'danger' : 'plain'}
            tag={<Tag mood={one.late ? 'danger' : one.state === 'owed' ? 'notice' : 'warn'}>{one.late ? w.late : w.states[one.state]}</Tag>}>
            <p class="l-clip">{one.said || (one.visit ? w.check : w.noWords)}</p>
            <p class="l-soft">{w.due(sayDay(one.due_on))} {one.try_on && w.tryOn(sayDay(one.try_on))}</p>
            <p class="l-soft">{one.owner_name ? w.owner(one.owner_name) : w.noOwner}</p>
          </Card>
        ))}
      </Cards>
    </Section>
  );
}
