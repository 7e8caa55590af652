// What this person may do with a concern now, and why not otherwise. The server decides the same (concerns/rules.py). Pure.
import { dayOf } from '../../times.ts';
import type { ConcernRow, Id, MeRow, VisitRow } from '../../wire.ts';

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

/** Closing needs that somebody has seen again that things changed, or a said reason why nobody can: that needs that it was taken. */
export const mayClose = (me: MeRow, concern: ConcernRow) =>
  concern.state !== 'closed' && holds(me, CLOSING) && (concern.state === 'taken' || seenAgain(concern));

/** Whether somebody has looked again since it was opened last. */
export function seenAgain({ story }: Pick<ConcernRow, 'story'>): boolean {
  const begun = story.findLastIndex(({ kind }) => kind === 'reopened' || kind === 'moved');
  return story.slice(begun + 1).some(({ kind }) => kind === 'seen_again');
}

/** Moving it where it belongs, joining it with another: whoever answers and reads its words. */
export const mayPutRight = (me: MeRow | undefined, concern: ConcernRow) =>
  me !== undefined && holds(me, ANSWERING) && concern.raised_by !== '' && concern.heard_at !== undefined;

/** What is about the same thing is listed once, wherever the one life is held. */
export const once = (concerns: ReadonlyMap<Id, ConcernRow>): ConcernRow[] =>
  [...concerns.values()].filter(({ joined_into: life }) => life === undefined || !concerns.has(life));

/** Whoever may end it also decides what its hospital is told; the server asks besides whether it is theirs. */
export const tellsHospital = (me: MeRow) => holds(me, CLOSING);

/** Visits at which somebody could have seen again: to the same hospital, later than the concern, not its own. Latest first. */
export function laterVisits(visits: Iterable<VisitRow>, concern: ConcernRow): VisitRow[] {
  const day = (one: VisitRow) => one.visited_on ?? one.planned_on;
  return [...visits]
    .filter((one) => one.hospital === concern.hospital && one.id !== concern.visit)
    .filter((one) => (one.state === 'begun' || one.state === 'finished') && day(one) >= dayOf(concern.raised_at))
    .sort((a, b) => (day(a) < day(b) ? 1 : -1));
}
