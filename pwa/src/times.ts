// Moments and days. A moment carries the phone's offset; a day is a date in London, never a moment.
import type { Day, Instant } from './wire.ts';

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit',
});
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });

/** The moment, as the phone's own clock and offset say it. */
export function instant(now: Date = new Date()): Instant {
  const offset = -now.getTimezoneOffset();
  const local = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, -1);
  const two = (minutes: number) => String(Math.floor(minutes)).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}

/** The date in London at this moment. */
export function today(now: Date = new Date()): Day {
  return london.format(now);
}

/** Which day, in London, this instant fell on. */
export function dayOf(at: Instant): Day {
  return today(new Date(at));
}

/** Its time of day in London: 14:02. */
export function timeOf(at: Instant): string {
  return clock.format(new Date(at));
}

/** The day this many days later. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How many days from the first to the second: negative when the second is earlier. */
export function daysBetween(first: Day, second: Day): number {
  return Math.round((Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000);
}
