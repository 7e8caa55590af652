// Access refused: how often in a row, and how urgent a concern about it looks, decided on the phone because wards have no
// signal. The same decisions as server/lantern/visits/outcomes/rules.py; tests/cases/access_refused.yaml proves both.
import type { Day, Id, Outcome, Urgency, VisitRow } from '../../wire.ts';

/** From here on the host's table says so (our default). */
export const IN_A_ROW = 2;

export const refused = (outcomes: readonly Outcome[]) => outcomes.some(({ outcome }) => outcome === 'access_refused');

/** On how many trips in a row, up to the latest, access was refused; oldest first. */
export const inARow = (refusals: readonly boolean[]): number => refusals.length - 1 - refusals.lastIndexOf(false);

/** How urgent it looks until a human says otherwise (our default): refused again, or the person is past their day. */
export const proposedUrgency = (refusals: readonly boolean[], late: boolean): Urgency =>
  late || inARow(refusals) >= IN_A_ROW ? 'urgent' : 'soon';

const dayOf = (one: VisitRow): Day => one.visited_on ?? one.outcomes.at(-1)?.on ?? one.planned_on;

/** Trips to a hospital that got as far as its door, oldest first. */
export const reached = (visits: Iterable<VisitRow>, hospital: Id): VisitRow[] =>
  [...visits]
    .filter((one) => one.hospital === hospital && (one.state === 'begun' || one.state === 'finished' || refused(one.outcomes)))
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.id.localeCompare(b.id));

/** Those of the latest trips on which access was refused, one after another; the latest last. */
export function lastRefusals(visits: Iterable<VisitRow>, hospital: Id): VisitRow[] {
  const all = reached(visits, hospital);
  const count = inARow(all.map(({ outcomes }) => refused(outcomes)));
  return count === 0 ? [] : all.slice(-count);
}

/** What was said last of this part of a trip; of the whole trip without a person. */
export const lastSaid = (outcomes: readonly Outcome[], person?: Id): Outcome | undefined =>
  outcomes.filter((one) => one.person === person).at(-1);
