// The host's table, as far as a phone can lay it: everything about one hospital side by side. Pure.
import { refused } from '../visits/outcomes/rules.ts';
import type { ConcernRow, Day, Id, Instant, Urgency, VisitRow } from '../wire.ts';

/** How a concern stands against its clock. */
export type Standing =
  | { is: 'closed' }
  /** Not on the server yet: no clock has begun (K34). */
  | { is: 'unheard' }
  | { is: 'untaken'; minutes: number; overdue: number | undefined }
  | { is: 'taken'; left: number | undefined }
  | { is: 'taken_overdue'; overdue: number };

const MINUTE = 60_000;
const minutesTo = (at: Instant, now: Date) => Math.floor((Date.parse(at) - now.getTime()) / MINUTE);

export function standingOf(one: Pick<ConcernRow, 'state' | 'heard_at' | 'next_word_by'>, now: Date): Standing {
  if (one.state === 'closed') return { is: 'closed' };
  if (!one.heard_at) return { is: 'unheard' };
  const left = one.next_word_by === undefined ? undefined : minutesTo(one.next_word_by, now);
  if (one.state === 'open') {
    const overdue = left !== undefined && left < 0 ? -left : undefined;
    return { is: 'untaken', minutes: Math.max(0, -minutesTo(one.heard_at, now)), overdue };
  }
  return left !== undefined && left < 0 ? { is: 'taken_overdue', overdue: -left } : { is: 'taken', left };
}

const PRESSING: Record<Urgency, number> = { immediate: 0, urgent: 1, soon: 2, note: 3 };
const RANK: Record<Standing['is'], number> = { untaken: 0, unheard: 0, taken_overdue: 1, taken: 2, closed: 3 };

/** What needs somebody first: untaken before a word that did not come, before what is in hand; then by urgency and age. */
export function byClock<C extends ConcernRow>(concerns: Iterable<C>, now: Date): C[] {
  const rank = (one: C) => RANK[standingOf(one, now).is];
  return [...concerns].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      PRESSING[a.urgency] - PRESSING[b.urgency] ||
      Date.parse(a.next_word_by ?? a.raised_at) - Date.parse(b.next_word_by ?? b.raised_at),
  );
}

export interface Theme {
  about: string;
  /** How many bodies say so, and how many concerns: never who is worst. */
  bodies: number;
  concerns: number;
  since: Instant;
}

/** Themes that more than one concern names, most widely heard first. Closed ones count: a pattern outlives its mending. */
export function themes(concerns: Iterable<ConcernRow>): Theme[] {
  const found = new Map<string, { bodies: Set<Id>; concerns: number; since: Instant }>();
  for (const one of concerns)
    for (const about of new Set(one.about.filter((theme) => theme !== 'other'))) {
      const theme = found.get(about) ?? { bodies: new Set<Id>(), concerns: 0, since: one.raised_at };
      theme.bodies.add(one.body ?? one.raised_by);
      theme.concerns += 1;
      if (Date.parse(one.raised_at) < Date.parse(theme.since)) theme.since = one.raised_at;
      found.set(about, theme);
    }
  return [...found]
    .map(([about, { bodies, ...rest }]) => ({ about, bodies: bodies.size, ...rest }))
    .filter((one) => one.concerns > 1)
    .sort((a, b) => b.bodies - a.bodies || b.concerns - a.concerns || (a.about < b.about ? -1 : 1));
}

/** The day a visit stands under: when it was made, else when it is planned. */
export const dayOfVisit = (one: VisitRow): Day => one.visited_on ?? one.planned_on;

/** Visits to a hospital, latest first. */
export function timeline(visits: Iterable<VisitRow>): VisitRow[] {
  return [...visits].filter(({ state, outcomes }) => state !== 'called_off' || refused(outcomes)).sort((a, b) => (dayOfVisit(a) < dayOfVisit(b) ? 1 : -1));
}
