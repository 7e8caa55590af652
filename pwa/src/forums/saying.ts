// How a concern is said to professionals: how it stands against its clock, what it is about.
import type { Standing } from './rules.ts';
import { words } from './words/index.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** "40 minutes", "3 hours", "2 days": what a reader needs, and no more. */
export function sayLength(minutes: number, w = words().concern): string {
  if (minutes < 2 * HOUR) return w.minutes(minutes);
  return minutes < 2 * DAY ? w.hours(Math.floor(minutes / HOUR)) : w.days(Math.floor(minutes / DAY));
}

export function sayStanding(one: Standing): string {
  const w = words().concern;
  switch (one.is) {
    case 'closed': return w.closed;
    case 'unheard': return w.unheard;
    case 'untaken':
      return one.overdue === undefined ? w.untaken(sayLength(one.minutes)) : w.untakenOverdue(sayLength(one.minutes), sayLength(one.overdue));
    case 'taken': return one.left === undefined ? w.taken : w.takenLeft(sayLength(one.left));
    case 'taken_overdue': return w.takenOverdue(sayLength(one.overdue));
  }
}

export const sayAbout = (about: string) => (words().concern.about as Record<string, string>)[about] ?? about;
/** "Abuse, staffing": as a title. "Something else" tells nobody anything: the words themselves say more. */
export function sayAll(about: readonly string[]): string {
  const all = about.filter((one) => one !== 'other').map(sayAbout).join(', ');
  return all.charAt(0).toUpperCase() + all.slice(1);
}
