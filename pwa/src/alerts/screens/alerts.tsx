// What this person must hear: the most urgent first. Opening one says "seen", and that seen is not taken.
import { link } from '../../app/route.ts';
import { MOODS, moodOf } from '../../forums/ConcernCard.tsx';
import { now } from '../../forums/now.ts';
import { standingOf } from '../../forums/rules.ts';
import { sayUrgency } from '../../concerns/words/urgency/index.ts';
import { sayAll, sayStanding } from '../../forums/saying.ts';
import { Card, Cards, Note, Page, Section, Tag } from '../../parts/index.ts';
import { row, rows } from '../../store/index.ts';
import type { AlertRow } from '../../wire.ts';
import { sayMoment } from '../../words/index.ts';
import { asks, inOrder } from '../rules.ts';
import { TellOnThisPhone } from '../TellOnThisPhone.tsx';
import { sayWhy, words } from '../words/index.ts';

export function Alerts() {
  const w = words();
  return (
    <Page title={w.title} back={{ href: '#/concerns', label: w.goList }}>
      <List />
      <TellOnThisPhone />
    </Page>
  );
}

function List() {
  const w = words();
  const all = inOrder(rows('alerts').value.values());
  const waiting = all.filter(({ state }) => state === 'waiting');
  const needing = waiting.filter(asks);
  const seen = all.filter(({ state }) => state === 'seen');
  return (
    <>
      {all.length === 0 && <p>{w.none}</p>}
      <Some title={w.waiting(needing.length)} some={needing} />
      <Some title={w.told} some={waiting.filter((one) => !asks(one))} />
      {seen.length > 0 && (
        <Section title={w.seen}>
          <Note><p>{w.seenNot}</p></Note>
          <Cards>{seen.map((one) => <Line key={one.id} alert={one} />)}</Cards>
        </Section>
      )}
    </>
  );
}

function Some({ title, some }: { title: string; some: AlertRow[] }) {
  if (some.length === 0) return null;
  return <Section title={title}><Cards>{some.map((one) => <Line key={one.id} alert={one} />)}</Cards></Section>;
}

function Line({ alert }: { alert: AlertRow }) {
  const w = words();
  const concern = row('concerns', alert.concern).value;
  const hospital = row('hospitals', alert.hospital).value?.name ?? '';
  const standing = concern && standingOf(concern, now.value);
  const why = sayWhy(alert);
  const seat = (w.seats as Record<string, string>)[alert.seat] ?? alert.seat;
  return (
    <Card
      title={(concern && (sayAll(concern.about) || (concern.words && <span class="l-clip">{concern.words}</span>))) || hospital}
      above={hospital}
      href={link('alert', alert.id)}
      tag={<Tag mood={MOODS[alert.urgency]}>{sayUrgency(alert.urgency)}</Tag>}
      mood={alert.urgency === 'immediate' && alert.state === 'waiting' && asks(alert) ? 'danger' : 'plain'}
    >
      {why && <p><strong>{why}</strong></p>}
      {standing && <p><Tag mood={moodOf(standing)}>{sayStanding(standing)}</Tag></p>}
      <p>{[w.toldAt(sayMoment(alert.at)), alert.round > 0 && w.again(alert.round)].filter(Boolean).join(', ')}</p>
      {!why && <p class="nhsuk-hint">{w.because(seat)}</p>}
    </Card>
  );
}
