// When somebody was not seen in time, until their body says why; and which visits may wait, with the day on which that ends.
import { localDay } from '../../app/local_day.ts';
import { link } from '../../app/route.ts';
import { Card, Cards, Details, Page, Radios, Section, Tag, Textarea } from '../../parts/index.ts';
import { DayField } from '../../parts/DayField.tsx';
import { Form } from '../../parts/Form.tsx';
import { rows } from '../../store/index.ts';
import type { LateReason } from '../../wire.ts';
import { sayDay } from '../../words/index.ts';
import { agreed, isOpen, type Late, late, toExplain } from '../late.ts';
import { lateWords } from './words/index.ts';

export function ToExplain() {
  const w = lateWords();
  const all = late(rows('people').value.values());
  const open = all.filter(toExplain);
  const waiting = open.filter(isOpen);
  const past = open.filter((one) => !isOpen(one));
  const before = all.filter(({ lapse }) => lapse.kind !== 'near_miss' && lapse.before && !lapse.explained);
  const explained = all.filter(({ lapse }) => lapse.explained);
  const near = all.filter(({ lapse }) => lapse.kind === 'near_miss' && !lapse.explained);
  return (
    <Page title={w.title} back={{ href: '#/today', label: w.back }}>
      <p>{w.lead}</p>
      {open.length === 0 && <p>{w.none}</p>}
      {waiting.length > 0 && <Section title={w.waiting}><List all={waiting} /></Section>}
      {past.length > 0 && <Section title={w.past}><List all={past} /></Section>}
      <Exceptions />
      {near.length > 0 && <Details summary={`${w.near} (${near.length})`}><p>{w.nearLead}</p><List all={near} /></Details>}
      {before.length > 0 && <Details summary={`${w.before} (${before.length})`}><p>{w.beforeLead}</p><List all={before} /></Details>}
      {explained.length > 0 && <Details summary={`${w.explained} (${explained.length})`}><List all={explained} /></Details>}
    </Page>
  );
}

const List = ({ all }: { all: Late[] }) => <Cards>{all.map((one) => <Lapse key={one.lapse.id} one={one} />)}</Cards>;

function Lapse({ one: { person, lapse } }: { one: Late }) {
  const w = lateWords();
  const { explained: said } = lapse;
  return (
    <Card title={person.known_as ?? person.name} tag={<Tag mood={said ? 'done' : lapse.kind === 'near_miss' ? 'calm' : 'warn'}>{w.kinds[lapse.kind]}</Tag>}>
      <p>{w.due(sayDay(lapse.due_on))}</p>
      <p>{lapse.seen_on ? w.seen(sayDay(lapse.seen_on), lapse.by_name ?? '') : lapse.ended_on ? w.ended(sayDay(lapse.ended_on)) : w.unseen}</p>
      {lapse.visit && <p><a class="l-go" href={link('visit', lapse.visit)}>{w.trip}</a></p>}
      {said && <p>{w.said(w.reasons[said.reason], said.by_name, sayDay(said.on))}</p>}
      {said && <p>{said.words}</p>}
      {said?.until && isOpen({ person, lapse }) && <p>{w.rests(sayDay(said.until))}</p>}
      <Explain one={{ person, lapse }} />
    </Card>
  );
}

function Explain({ one: { person, lapse } }: { one: Late }) {
  const w = lateWords();
  const choices = (Object.entries(w.reasons) as [LateReason, string][]).map(([value, label]) => ({ value, label }));
  return (
    <Form name={`explain/${lapse.id}`} title={lapse.explained ? w.again : w.explain} words={w}
      empty={() => ({ reason: undefined as LateReason | undefined, words: '', until: '' })}
      lines={(d) => (
        <>
          <Radios legend={w.reason} choices={choices} bind={d.field('reason')} />
          <Textarea label={w.words} bind={d.field('words')} rows={3} guide />
          {isOpen({ person, lapse }) && <DayField label={w.until} hint={w.untilHint} bind={d.field('until')} />}
        </>
      )}
      command={({ reason, words, until }) =>
        reason && words.trim() ? { type: 'explain_lateness', person: person.id, lapse: lapse.id, reason, words: words.trim(), ...(until && { until }) } : undefined} />
  );
}

function Exceptions() {
  const w = lateWords();
  const all = agreed(rows('people').value.values(), localDay.value);
  if (all.length === 0) return null;
  return (
    <Section title={w.exceptions}>
      <Cards>
        {all.map(({ person, one, over }) => (
          <Card key={one.id} href={link('owed', person.id)} title={person.known_as ?? person.name}
            tag={<Tag mood={over ? 'warn' : 'off'}>{over ? w.ranOut(sayDay(one.until)) : w.runsTo(sayDay(one.until))}</Tag>}>
            <p>{w.agreed(one.why, one.by_name)}</p>
          </Card>
        ))}
      </Cards>
    </Section>
  );
}
