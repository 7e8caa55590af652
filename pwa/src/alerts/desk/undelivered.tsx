// What could not be told, and what could not be reacted to: the operator's list. It says nothing of what a concern says.
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Banner, Button, Facts, Page, Section, Tag } from '../../parts/index.ts';
import { Read } from '../../parts/desk/Read.tsx';
import { send } from '../../store/index.ts';
import type { Id, Instant, Urgency } from '../../wire.ts';
import { sayMoment } from '../../words/index.ts';
import { concernWords } from '../../concerns/words/page/index.ts';
import { sayUrgency } from '../../concerns/words/urgency/index.ts';
import { words } from './words/index.ts';

interface Undelivered {
  id: Id;
  name: string;
  channel: 'email' | 'push' | 'sms' | 'page';
  urgency: Urgency;
  hospital: string;
  since: Instant;
  given_up: boolean;
  attempts: number;
  error?: string;
  next_try?: Instant;
}
interface Parked {
  reaction: string;
  fact: string;
  number: number;
  at: Instant;
  error: string;
}
interface UnsentLetter extends Omit<Undelivered, 'name' | 'channel' | 'urgency' | 'hospital'> {
  outbox: 'admission' | 'level' | 'forum' | 'rota';
  address: string;
}
interface NotDelivered {
  alerts: Undelivered[];
  letters: UnsentLetter[];
  parked: Parked[];
  more: boolean;
}

export function UndeliveredPage() {
  const w = words();
  return (
    <Page title={w.title} back={{ href: '#/today' }}>
      <p>{w.why}</p>
      <Read<NotDelivered> path="/api/reports/undelivered" live>{(found) => <Lists found={found} />}</Read>
    </Page>
  );
}

function Lists({ found }: { found: NotDelivered }) {
  const w = words();
  return (
    <>
      {found.alerts.length + found.letters.length === 0 && <Banner mood="good"><p>{w.none}</p></Banner>}
      {found.alerts.length > 0 && (
        <Section title={w.alerts(found.alerts.length)}>
          <ul class="l-rows">{found.alerts.map((one) => <One key={one.id} one={one} />)}</ul>
          {found.more && <p>{w.more}</p>}
        </Section>
      )}
      {found.letters.length > 0 && (
        <Section title={w.letters(found.letters.length)}>
          <ul class="l-rows">
            {found.letters.map((one) => <Row key={one.id} one={one} about={<><strong>{one.address || w.noAddress}</strong>, {w.outboxes[one.outbox]}</>} />)}
          </ul>
        </Section>
      )}
      {found.parked.length > 0 && (
        <Section title={w.parked}>
          <p>{w.parkedWhy}</p>
          <ul class="l-rows">
            {found.parked.map((one) => (
              <li class="l-rows__item" key={`${one.reaction}/${one.number}`}>
                <strong>{one.reaction}</strong>: {one.fact} {one.number}, {sayMoment(one.at)}<br /><span class="l-soft">{one.error}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function One({ one }: { one: Undelivered }) {
  const c = concernWords();
  return <Row one={one} about={<><strong>{one.name}</strong>, {c.channels[one.channel]}, {one.hospital}</>} urgency={sayUrgency(one.urgency)} />;
}

interface RowProps {
  one: Undelivered | UnsentLetter;
  about: ComponentChildren;
  urgency?: string;
}

function Row({ one, about, urgency }: RowProps) {
  const w = words();
  const again = useSignal(false);
  async function tryAgain() {
    await send({ type: 'send_again', alert: one.id });
    again.value = true;
  }
  return (
    <li class="l-rows__item">
      <p>{about} <Tag mood={one.given_up ? 'danger' : 'warn'}>{one.given_up ? w.givenUp : w.trying}</Tag></p>
      <Facts rows={[
        urgency !== undefined && [w.urgency, urgency],
        [w.since, sayMoment(one.since)],
        [w.attempts, String(one.attempts)],
        one.error !== undefined && [w.error, one.error],
        one.next_try !== undefined && [w.nextTry, sayMoment(one.next_try)],
      ]} />
      {again.value ? <p role="status">✓ {w.again}</p> : <Button look="second" onTap={tryAgain}>{w.sendAgain}</Button>}
    </li>
  );
}
