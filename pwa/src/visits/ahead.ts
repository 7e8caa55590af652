// Is the ward to be rung today, before an announced visit? (K20) Proved by tests/cases/ring_ahead.yaml. Pure.
import { addDays } from '../times.ts';
import type { Day, Found, Id, Rung, VisitRow } from '../wire.ts';

type Trip = Pick<VisitRow, 'announced' | 'state' | 'planned_on' | 'ring_on' | 'rung'>;

/** The server knows bank holidays; until it has heard of the trip, the weekday before. */
export function ringOn({ announced, planned_on, ring_on }: Pick<Trip, 'announced' | 'planned_on' | 'ring_on'>): Day | undefined {
  if (!announced) return undefined;
  if (ring_on) return ring_on;
  let day = addDays(planned_on, -1);
  while ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) day = addDays(day, -1);
  return day;
}

export function ringToday(trip: Trip, today: Day): boolean {
  const on = ringOn(trip);
  return on !== undefined && trip.state === 'planned' && trip.rung.length === 0 && on <= today && today <= trip.planned_on;
}

/** What the ward said last, and of each person the last word anybody wrote down. */
export function lastRung({ rung }: Pick<VisitRow, 'rung'>): (Rung & { people: Record<Id, Found> }) | undefined {
  const last = rung.at(-1);
  return last && { ...last, people: Object.assign({}, ...rung.map(({ people }) => people)) as Record<Id, Found> };
}
