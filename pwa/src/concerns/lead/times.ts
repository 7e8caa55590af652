// By when there is next word: sensible moments within the urgency's own clock (K40). Pure.
// The clocks repeat server/lantern/policy/data/both.yaml, escalation.word.*; a test holds the two together.
import type { Instant, Urgency } from '../../wire.ts';
import { addDays, instant, today } from '../../times.ts';

/** Minutes within which the next word lies; undefined where the clock waits for the next visit or counts working days. */
export const WORD_WITHIN: Record<Urgency, number | undefined> = { immediate: 60, urgent: 240, soon: undefined, note: undefined };
export const WORD_WORKING_DAYS: Partial<Record<Urgency, number>> = { soon: 2 };

/** A quick choice: so many minutes from now, or the end of a day so many days on. */
export type Quick = { minutes: number } | { day: number };

export function quickChoices(urgency: Urgency, now: Date): Quick[] {
  if (urgency === 'immediate') return [15, 30, 60].map((minutes) => ({ minutes }));
  if (urgency === 'urgent') return [30, 60, 120, 240].map((minutes) => ({ minutes }));
  if (urgency === 'note') return [{ day: 7 }, { day: 14 }];
  const days = new Set([0, 1, daysOn(WORD_WORKING_DAYS.soon!, now)]);
  return [...days].filter((day) => day > 0 || endOf(0, now).getTime() - now.getTime() > HOUR).map((day) => ({ day }));
}

const HOUR = 3_600_000;
/** The working day ends at five; the clock itself ends with the day (K34). */
const END = 'T17:00';

export const keyOf = (one: Quick) => ('minutes' in one ? `m${one.minutes}` : `d${one.day}`);

/** The moment a choice means. Minutes are rounded up to the next five: nobody promises 14:37. */
export function momentOf(one: Quick, now: Date): Date {
  if ('day' in one) return endOf(one.day, now);
  const five = 300_000;
  return new Date(Math.ceil((now.getTime() + one.minutes * 60_000 - five) / five) * five);
}

const endOf = (days: number, now: Date) => new Date(`${addDays(today(now), days)}${END}`);

/** Calendar days until so many working days are over, Saturdays and Sundays left out. Holidays are the server's to know. */
function daysOn(working: number, now: Date): number {
  let days = 0;
  for (let left = working; left > 0; ) {
    days += 1;
    const weekday = new Date(`${addDays(today(now), days)}T12:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return days;
}

export type Fault = 'none' | 'past' | 'too_late';

/** What is wrong with a moment somebody chose: nothing given, already past, or past the urgency's clock. */
export function faultOf(moment: Date | undefined, urgency: Urgency, now: Date): Fault | undefined {
  if (!moment || Number.isNaN(moment.getTime())) return 'none';
  if (moment.getTime() <= now.getTime()) return 'past';
  return moment.getTime() > latest(urgency, now) ? 'too_late' : undefined;
}

function latest(urgency: Urgency, now: Date): number {
  const within = WORD_WITHIN[urgency];
  if (within !== undefined) return now.getTime() + within * 60_000;
  const working = WORD_WORKING_DAYS[urgency];
  return working === undefined ? Infinity : Date.parse(`${addDays(today(now), daysOn(working, now))}T23:59`);
}

export const asInstant = (moment: Date): Instant => instant(moment);
