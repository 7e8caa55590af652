// In which state a visit owed stands on a day, decided on the phone because the date changes without signal too.
// The same decision as `state_on` in server/lantern/visits/due.py and `review_state` in reviews.py; the cases of
// tests/cases/visits_due.yaml and reviews_due.yaml prove both.
// The dates themselves come from the server, with their reason; nothing here knows an interval.
import type { Day, OwedRow } from '../wire.ts';
import { daysBetween } from '../times.ts';

export type OwedState = OwedRow['state'];

/** What this decision reads of the row. Without `red_on`, a visit is late from the day after it was due. */
export type OwedDates = Pick<OwedRow, 'due_on' | 'warn_on' | 'state' | 'history_known'> & {
  red_on?: Day;
  excepted_until?: Day | null;
  consent?: OwedRow['consent'];
};

/** A state, and whole days to go: below nought when the day has passed. */
export interface Standing {
  state: OwedState;
  days: number;
}

/** How the visit stands on `today`, a date in London. */
export function standing(owed: OwedDates, today: Day): Standing {
  return { state: stateOn(owed, today), days: daysBetween(today, owed.due_on) };
}

function stateOn(owed: OwedDates, today: Day): OwedState {
  if (owed.state === 'stopped') return 'stopped';
  if (owed.state === 'shut') return 'shut';
  if (isExcepted(owed, today)) return 'excepted';
  if (owed.consent === 'refused' && today < owed.warn_on) return 'declined';
  if (!owed.history_known) return 'history_not_known';
  if (owed.red_on === undefined ? today > owed.due_on : today >= owed.red_on) return 'overdue';
  if (today >= owed.due_on) return 'due';
  return today >= owed.warn_on ? 'soon' : 'not_yet';
}

/** An exception without its last day holds for as long as the server says so. */
function isExcepted(owed: OwedDates, today: Day): boolean {
  if (owed.excepted_until == null) return owed.state === 'excepted';
  return today <= owed.excepted_until;
}

/** The key of the words for a standing, and the number they speak of: "late by 3 days". */
export function standingWords({ state, days }: Standing): { key: `visits.owed.${OwedState}`; days: number } {
  return { key: `visits.owed.${state}`, days: Math.abs(days) };
}

const LATEST_FIRST: readonly OwedState[] = ['overdue', 'due', 'history_not_known', 'soon', 'not_yet', 'excepted', 'declined', 'shut', 'stopped'];

/** Orders rows for a list: what is late or due first, then by day. */
export function byNeed(today: Day): (one: OwedDates, other: OwedDates) => number {
  const rank = (owed: OwedDates) => LATEST_FIRST.indexOf(standing(owed, today).state);
  return (one, other) => rank(one) - rank(other) || one.due_on.localeCompare(other.due_on);
}
