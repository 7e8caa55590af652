// What this person may do with a concern now, and why not otherwise. The server decides the same (concerns/rules.py). Pure.
import type { ConcernRow, MeRow, VisitRow } from '../../wire.ts';

export type Taking = 'may' | 'raiser' | 'not_yours' | 'closed' | 'mine';

const ANSWERING = ['host_lead', 'host_deputy', 'placing_commissioner', 'placing_oncall', 'region'];
const CLOSING = ['host_lead', 'host_deputy', 'placing_commissioner'];
const holds = (me: MeRow, roles: readonly string[]) => me.seats.some(({ role }) => roles.includes(role));

/** Whether this person may take it. Whoever raised it cannot (K36); it may be taken from somebody else. */
export function taking(me: MeRow, concern: ConcernRow): Taking {
  if (concern.state === 'closed') return 'closed';
  if (!holds(me, ANSWERING)) return 'not_yours';
  if (concern.raised_by === me.id) return 'raiser';
  return concern.state === 'taken' && concern.taken?.by === me.id ? 'mine' : 'may';
}

export const mayGiveWord = (me: MeRow, concern: ConcernRow) => concern.state === 'taken' && holds(me, ANSWERING);

/** Closing needs that somebody has seen again that things changed: the story says so last of all. */
export const mayClose = (me: MeRow, concern: ConcernRow) =>
  concern.state !== 'closed' && holds(me, CLOSING) && concern.story.some(({ kind }) => kind === 'seen_again');

/** Whoever may end it also decides what its hospital is told; the server asks besides whether it is theirs. */
export const tellsHospital = (me: MeRow) => holds(me, CLOSING);

/** Visits at which somebody could have seen again: to the same hospital, later than the concern, not its own. Latest first. */
export function laterVisits(visits: Iterable<VisitRow>, concern: ConcernRow): VisitRow[] {
  const day = (one: VisitRow) => one.visited_on ?? one.planned_on;
  return [...visits]
    .filter((one) => one.hospital === concern.hospital && one.id !== concern.visit)
    .filter((one) => (one.state === 'begun' || one.state === 'finished') && day(one) >= concern.raised_at.slice(0, 10))
    .sort((a, b) => (day(a) < day(b) ? 1 : -1));
}
