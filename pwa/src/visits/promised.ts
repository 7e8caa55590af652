// Promises a hospital made, and which to look at first: those whose day has passed, the oldest before the rest.
import type { Day, Id, PromiseRow, VisitRow } from '../wire.ts';

/** How many are shown before "and n more": what one visit can really check. */
export const FIRST = 3;

type Trip = Pick<VisitRow, 'id' | 'unit' | 'people'>;

/** Promises of this ward and of the people on this trip that were not seen kept before it. */
export function toLookAt(promises: Iterable<PromiseRow>, trip: Trip, today: Day): PromiseRow[] {
  return [...promises]
    .filter((one) => one.unit === trip.unit || (one.person !== undefined && trip.people.includes(one.person)))
    .filter((one) => one.visit !== trip.id)
    .filter((one) => one.person === undefined || trip.people.includes(one.person))
    .filter((one) => one.state !== 'kept' || checkOn(one, trip.id) !== undefined)
    .sort((a, b) => Number(isLate(b, today)) - Number(isLate(a, today)) || dayOf(a).localeCompare(dayOf(b)));
}

export const isLate = (one: PromiseRow, today: Day) => one.by_when !== undefined && one.by_when < today;
const dayOf = (one: PromiseRow) => one.by_when ?? one.made_on;

/** What was found on this trip, the latest of it. */
export const checkOn = (one: PromiseRow, visit: Id) => one.checks.findLast((check) => check.visit === visit);

/** Promises made on this trip. */
export const madeOn = (promises: Iterable<PromiseRow>, visit: Id) => [...promises].filter((one) => one.visit === visit);
