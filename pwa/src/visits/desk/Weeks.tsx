// A proposal week by week. Each trip is accepted, moved or left out by itself, or a week at once.
import { signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { localDay } from '../../app/local_day.ts';
import { link } from '../../app/route.ts';
import { Button, Card, Cards, Confirm, Details, Facts, Section, Tag } from '../../parts/index.ts';
import { DayField } from '../../parts/DayField.tsx';
import { type Bound, me, rows } from '../../store/index.ts';
import { hospitalName } from '../../units/names.ts';
import type { Day, Id } from '../../wire.ts';
import { sayDay, sayWeekday } from '../../words/index.ts';
import { useLens } from '../asking/lens.ts';
import { accept, acceptedAs, versionFor } from './accepting.ts';
import type { Plan, PlanTrip } from './plan_row.ts';
import { List } from './LeftOuts.tsx';
import { breaks, byWeek, goingOn } from './rules.ts';
import { sayGoing, sayReason, sayWhen, sayWho, speaksFor } from './saying.ts';
import { planWords } from './words/index.ts';

/** What a person has in mind with the plan while they look: other days, and what they leave out. Nothing to be handed in. */
interface Mind {
  days: Record<Id, Day>;
  out: readonly Id[];
  /** Trips of which the ward is not told, or is, against what was proposed. */
  turned: readonly Id[];
  /** Trips accepted here on which somebody else goes: their visits are not kept on this account's phones. */
  yes: readonly Id[];
}
interface Minding extends Bound<Mind> {
  patch: (change: Partial<Mind>) => void;
}
const minds = new Map<Id, Minding>();

/** The same for as long as the app is open, also after a look at something else. */
function mindOf(plan: Id): Minding {
  const value = signal<Mind>({ days: {}, out: [], turned: [], yes: [] });
  const set = (mind: Mind) => (value.value = mind);
  const known = minds.get(plan) ?? { value, set, patch: (change) => set({ ...value.peek(), ...change }) };
  minds.set(plan, known);
  return known;
}

interface Props {
  plan: Plan;
  d: Minding;
  all: readonly PlanTrip[];
}

export function Weeks({ plan, trips }: { plan: Plan; trips: readonly PlanTrip[] }) {
  const d = mindOf(plan.id);
  const { days, turned } = d.value.value;
  const all = trips.map((trip) => ({ ...trip, day: days[trip.id] ?? trip.day, announced: turned.includes(trip.id) ? !trip.announced : trip.announced }));
  const w = planWords();
  return (
    <>
      {trips.some(({ people }) => !versionFor(people, plan.asked_as)) && <p class="l-said">{w.noChecklist}</p>}
      {byWeek(all).map(([monday, here]) => <Week key={monday} plan={plan} d={d} all={all} monday={monday} here={here} />)}
    </>
  );
}

function Week({ plan, d, all, monday, here }: Props & { monday: Day; here: readonly PlanTrip[] }) {
  const w = planWords();
  const cards = useRef<HTMLDivElement>(null);
  const { out, yes } = d.value.value;
  const open = here.filter((trip) => !out.includes(trip.id) && !isMade(plan, trip, yes) && trip.day >= localDay.value);
  async function acceptAll() {
    for (const trip of open) await say(plan, d, trip);
    stay(cards);
  }
  return (
    <Section title={w.week(sayDay(monday))}>
      {open.length > 0 && (
        <Confirm ask={w.acceptWeek(open.length)} yes={w.acceptWeek(open.length)} onYes={acceptAll}><p>{w.acceptSay}</p></Confirm>
      )}
      <div ref={cards}><Cards>{here.map((trip) => <Trip key={trip.id} plan={plan} d={d} all={all} trip={trip} />)}</Cards></div>
    </Section>
  );
}

const isMade = (plan: Plan, trip: PlanTrip, yes: readonly Id[]) =>
  acceptedAs(plan, trip) !== undefined || yes.includes(trip.id) || (!trip.added_to && (plan.made?.includes(plan.visits[trip.id] ?? '') ?? false));

const isOff = (plan: Plan, trip: PlanTrip) => {
  const id = trip.added_to ?? plan.visits[trip.id] ?? '';
  const here = rows('visits').value.get(id);
  return here ? here.state === 'called_off' : (plan.called_off?.includes(id) ?? false);
};

async function say(plan: Plan, d: Minding, trip: PlanTrip) {
  const kept = await accept(plan, trip, trip.day);
  if (kept && !goingOn(trip).includes(me.peek()?.id ?? '')) d.patch({ yes: [...d.value.peek().yes, trip.id] });
}

/** What was tapped is gone once it is done: the focus stays with the trip, on why it was proposed. */
const stay = (where: RefObject<HTMLElement | null>) => setTimeout(() => where.current?.querySelector('summary')?.focus());

function Trip({ plan, d, all, trip }: Props & { trip: PlanTrip }) {
  const w = planWords();
  const why = useRef<HTMLDivElement>(null);
  const done = acceptedAs(plan, trip);
  const out = d.value.value.out.includes(trip.id);
  const made = isMade(plan, trip, d.value.value.yes);
  const off = made && isOff(plan, trip);
  const proposed = plan.proposal?.trips.find(({ id }) => id === trip.id)?.day;
  const ward = rows('units').value.get(trip.unit)?.name ?? '';
  return (
    <Card title={`${ward}: ${sayWhen({ ...trip, day: done?.planned_on ?? trip.day })}`} above={hospitalName(rows('hospitals').value.get(trip.hospital))}
      tag={off ? <Tag mood="off">{w.calledOff}</Tag> : made ? <Tag mood="done">{w.accepted}</Tag> : out ? <Tag mood="off">{w.leftByYou}</Tag> : undefined}>
      {proposed !== trip.day && !made && proposed && <p>{w.movedFrom(sayWeekday(proposed))}</p>}
      <Facts rows={[
        [w.who, done ? [done.lead_name, ...done.companion_names].filter(Boolean).join(', ') || sayGoing(trip, plan) : sayGoing(trip, plan)],
        (plan.asked_as ?? 'paying') === 'paying' && [w.sees, sayWho(trip)],
        [w.told, (done?.announced ?? trip.announced) ? w.announced : w.unannounced],
      ]} />
      {off && <p>{w.calledOffSay}</p>}
      {trip.added_to && <p>{w.notNow}</p>}
      <div ref={why}><Details summary={w.whyThis}><List of={[...speaksFor(trip, plan), ...trip.reasons.map((one) => sayReason(one, plan, trip.people.length > 1))]} /></Details></div>
      {done && <p><a class="l-go" href={plan.asked_as === 'checkers' ? '#/today' : link('visit', done.id)}>{w.open}</a></p>}
      {!made && <Choose plan={plan} d={d} all={all} trip={trip} out={out} why={why} />}
    </Card>
  );
}

function Choose({ plan, d, all, trip, out, why }: Props & { trip: PlanTrip; out: boolean; why: RefObject<HTMLElement | null> }) {
  const w = planWords();
  const { out: left, turned } = d.value.value;
  const turn = () => d.patch({ turned: turned.includes(trip.id) ? turned.filter((id) => id !== trip.id) : [...turned, trip.id] });
  const day = useLens(d, (mind) => mind.days[trip.id] ?? trip.day, (mind, next: Day) => ({ ...mind, days: { ...mind.days, [trip.id]: next || trip.day } }));
  function leave(next: readonly Id[]) {
    d.patch({ out: next });
    stay(why);
  }
  async function take() {
    await say(plan, d, trip);
    stay(why);
  }
  if (out) return <Button look="second" onTap={() => leave(left.filter((id) => id !== trip.id))}>{w.takeBack}</Button>;
  const speak = breaks(plan, trip, all.filter(({ id }) => !left.includes(id)), localDay.value);
  return (
    <>
      {speak.length > 0 && <div role="status"><p><strong>{w.against}</strong></p><List of={speak.map((one) => w.breaks[one])} /></div>}
      <Button onTap={take} disabled={!versionFor(trip.people, plan.asked_as) || trip.day < localDay.value}>{w.accept}</Button>
      {!trip.added_to && (
        <Details summary={w.move}>
          <DayField label={w.moveTo} bind={day} />
          {speak.length === 0 && <p role="status">{w.fine}</p>}
        </Details>
      )}
      {!trip.added_to && <Button look="plain" onTap={turn}>{trip.announced ? w.goQuietly : w.goTold}</Button>}
      <Button look="plain" onTap={() => leave([...left, trip.id])}>{w.leaveOut}</Button>
    </>
  );
}
