// One person whose visit is owed: who, where, by when in words, colour and shape; and behind a tap, on whose word.
import { link } from '../../app/route.ts';
import { Card, Details, Facts, Tag, type Mood } from '../../parts/index.ts';
import { AlsoOwed } from '../../people/screens/AlsoOwed.tsx';
import { Leads } from '../../people/screens/Leads.tsx';
import { rows } from '../../store/index.ts';
import { sayDay } from '../../words/index.ts';
import type { OwedState } from '../due.ts';
import type { Owing } from '../owed.ts';
import { todayWords } from '../words/today/index.ts';
import { hospitalName } from '../../units/names.ts';

type Said = Exclude<OwedState, 'stopped'>;
const MOODS: Record<Said, Mood> = {
  overdue: 'danger', due: 'warn', soon: 'notice', not_yet: 'calm', history_not_known: 'off', excepted: 'off',
  declined: 'off', shut: 'off',
};

export function OwedCard({ one }: { one: Owing }) {
  const w = todayWords();
  const { owed, person } = one;
  const state = one.state as Said;
  const ward = rows('units').value.get(person.unit)?.name ?? '';
  const hospital = hospitalName(rows('hospitals').value.get(person.hospital));
  const trip = [...rows('visits').value.values()].find(
    ({ state: how, people }) => (how === 'planned' || how === 'begun') && people.includes(person.id),
  );
  return (
    <Card title={person.known_as ?? person.name} above={`${ward}, ${hospital}`} mood={state === 'overdue' && !one.met ? 'danger' : 'plain'}>
      {one.met
        ? <p class="l-due"><Tag mood="done">{w.met(sayDay(one.met))}</Tag> <span>{w.metLine}</span></p>
        : <p class="l-due"><Tag mood={MOODS[state]}>{w.due[state](Math.abs(one.days))}</Tag> <span>{w.dueLine[state](sayDay(owed.due_on))}</span></p>}
      <Leads person={person} />
      <p class="l-card__go">
        {trip
          ? <a href={link('visit', trip.id)}>{w.visitPlanned(sayDay(trip.planned_on))}</a>
          : <a href={`#/visit/new?unit=${encodeURIComponent(person.unit)}`}>{w.prepareFor(ward)}</a>}
      </p>
      <Details summary={w.why} later={() => <Why one={one} />} />
      <AlsoOwed person={person} />
    </Card>
  );
}

function Why({ one: { owed, person } }: { one: Owing }) {
  const w = todayWords();
  const { reason, counted_from: from } = owed;
  const seen = person.last_seen;
  const opening = seen?.source === 'opening_balance' ? ` (${seen.note ?? w.seenOpening})` : '';
  return (
    <>
      <Facts
        rows={[
          [w.lastSeen, seen ? `${w.seenBy(sayDay(seen.on), seen.by_name)}${opening}` : w.notKnown],
          [w.from, w.counted[from.what as keyof typeof w.counted](sayDay(from.on))],
          [w.rule, `${w.every(reason.value)} (${reason.rule})`],
          [w.authority, <>{w.authorities[reason.authority]}: <span lang="en">{reason.source}</span></>],
        ]}
      />
      {!owed.history_known && <p>{w.notLate.visit}</p>}
    </>
  );
}
