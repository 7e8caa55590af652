// What a person may do with a proposal: whether a day breaks a rule, said at once; its weeks in order. Pure.
import { addDays } from '../../times.ts';
import type { Day, Id, SeatRow } from '../../wire.ts';
import type { AskedAs, Plan, PlanTrip } from './plan_row.ts';

export type Breaks = 'passed' | 'leave' | 'holiday' | 'not_working' | 'not_before' | 'late' | 'full_week' | 'full_day' | 'elsewhere' | 'busy';

/** A trip as somebody has it in mind: as proposed, or on another day. */
export type Minded = Pick<PlanTrip, 'id' | 'visitor' | 'companions' | 'unit' | 'people' | 'keeps'> & { day: Day };

/** Everybody who goes, the one who leads first. */
export const goingOn = ({ visitor, companions }: { visitor?: Id; companions?: readonly Id[] }): Id[] => [...(visitor ? [visitor] : []), ...(companions ?? [])];

/** Everything that speaks against this day for this trip, the gravest first; `others` are the plan's other trips as they stand.
 * `late` and `busy` are worth a thought and forbid nothing: a person decides. */
export function breaks(plan: Plan, trip: Minded, others: readonly Minded[], today: Day): Breaks[] {
  const going = goingOn(trip);
  const them = plan.visitors.filter(({ id }) => going.includes(id));
  const found: Breaks[] = [];
  if (trip.day < today) found.push('passed');
  if (them.some(({ away }) => away.includes(trip.day))) found.push('leave');
  else if (plan.closed?.includes(trip.day)) found.push('holiday');
  else if (them.some(({ works }) => !works.some(({ weekday }) => weekday === weekdayOf(trip.day)))) found.push('not_working');
  const due = trip.keeps.map(({ due_on }) => due_on).sort()[0];
  const opens = plan.duties.filter(({ id, not_before }) => not_before && trip.keeps.some(({ duty }) => duty === id)).map((one) => one.not_before!);
  if (opens.some((one) => trip.day < one)) found.push('not_before');
  const proposed = plan.proposal?.trips.find(({ id }) => id === trip.id)?.day;
  // why the proposal itself is late stands among its reasons; here it is the other day that makes it so
  if (due !== undefined && trip.day > due && !(proposed && trip.day <= proposed)) found.push('late');
  const trips = [...others.filter(({ id }) => id !== trip.id), ...(plan.own ?? [])];
  const theirs = (one: Id) => trips.filter((each) => goingOn(each).includes(one));
  const that = (one: Id) => theirs(one).filter(({ day }) => day === trip.day);
  const inWeek = (one: Id) => new Set([trip.day, ...theirs(one).map(({ day }) => day).filter((day) => mondayOf(day) === mondayOf(trip.day))]).size;
  if (them.some(({ id, most_trips }) => inWeek(id) > most_trips)) found.push('full_week');
  const met = (one: Id) => that(one).reduce((sum, { people }) => sum + people.length, trip.people.length);
  if (them.some(({ id, most_people }) => met(id) > most_people)) found.push('full_day');
  // whoever leads may go on to another hospital that day; whoever goes with somebody else is in two places
  if (going.some((one) => that(one).some(({ visitor }) => visitor !== trip.visitor))) found.push('elsewhere');
  const there = [...(plan.busy ?? []), ...(plan.own ?? [])].some(({ unit, day }) => unit === trip.unit && day === trip.day);
  if (there) found.push('busy');
  return found;
}

/** Monday is 0, as the planner counts. */
export const weekdayOf = (day: Day) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
export const mondayOf = (day: Day): Day => addDays(day, -weekdayOf(day));

/** Trips by the Monday of their week, in order of day, visitor and hour. */
export function byWeek<T extends { day: Day; visitor: Id; begins_at: string }>(trips: readonly T[]): [Day, T[]][] {
  const found = new Map<Day, T[]>();
  for (const trip of [...trips].sort((a, b) => order(a).localeCompare(order(b))))
    found.set(mondayOf(trip.day), [...(found.get(mondayOf(trip.day)) ?? []), trip]);
  return [...found];
}

const order = ({ day, begins_at, visitor }: { day: Day; begins_at: string; visitor: Id }) => `${day} ${begins_at} ${visitor}`;

/** By how much it may be worse than the best there can be, in whole per cent, upwards; undefined when nobody knows. */
export function within(gap: number | null | undefined, bound: number | null | undefined): number | undefined {
  return gap == null || bound == null ? undefined : Math.max(0, Math.ceil(gap * 100 - 1e-9));
}

const MAY: Partial<Record<SeatRow['role'], AskedAs>> = {
  placing_commissioner: 'paying', placing_oncall: 'paying', host_lead: 'host', host_deputy: 'host', quality_checker: 'checkers', supporter: 'checkers',
};

export interface For {
  /** Body and as what it asks, as one choice. */
  id: string;
  body: Id;
  name: string;
  as: AskedAs;
}

/** For whom this account may ask: as `bodies` in server/lantern/visits/planning/asked_as.py, a seat at one hospital's table alone
 * does not plan for its whole body. */
export function mayAsk(seats: readonly SeatRow[]): For[] {
  const found = seats.flatMap(({ role, body, body_name, hospital }): [string, For][] => {
    const as = MAY[role];
    if (!as || !body || (as === 'host' && hospital)) return [];
    return [[`${as}/${body}`, { id: `${as}/${body}`, body, name: body_name ?? body, as }]];
  });
  return [...new Map(found).values()];
}
