// How days and moments are said: "6 August 2018". Chromium knows no Welsh months and quietly answers in English,
// so the names are ours.
import { addDays, dayOf, daysBetween, timeOf, today } from '../times.ts';
import type { Day, Instant } from '../wire.ts';
import { type Tongue, tongue } from './language.ts';

export const MONTHS = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  cy: ['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
} as const;
export const WEEKDAYS = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  cy: ['Dydd Sul', 'Dydd Llun', 'Dydd Mawrth', 'Dydd Mercher', 'Dydd Iau', 'Dydd Gwener', 'Dydd Sadwrn'],
} as const;
const TODAY = { en: 'today', cy: 'heddiw' } as const;
const TOMORROW = { en: 'tomorrow', cy: 'yfory' } as const;
const YESTERDAY = { en: 'yesterday', cy: 'ddoe' } as const;

/** "6 August 2018" */
export function sayDay(day: Day, as: Tongue = tongue.value): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[as][Number(month) - 1]} ${year}`;
}

/** "Monday 6 August 2018" */
export function sayWeekday(day: Day, as: Tongue = tongue.value): string {
  return `${WEEKDAYS[as][new Date(`${day}T00:00:00Z`).getUTCDay()]} ${sayDay(day, as)}`;
}

/** "today", "yesterday", "tomorrow", else "6 August 2018" */
export function sayNear(day: Day, now: Day = today(), as: Tongue = tongue.value): string {
  const away = daysBetween(now, day);
  const near = { '-1': YESTERDAY, 0: TODAY, 1: TOMORROW }[String(away)];
  return near ? near[as] : sayDay(day, as);
}

/** "14:02 today", "09:30, 6 August 2018": London's clock. */
export function sayMoment(at: Instant, now: Day = today(), as: Tongue = tongue.value): string {
  const day = dayOf(at);
  const near = sayNear(day, now, as);
  return near === sayDay(day, as) ? `${timeOf(at)}, ${near}` : `${timeOf(at)} ${near}`;
}

const END_OF = { en: 'the end of', cy: 'diwedd' } as const;

/** By when: midnight is the end of the day before, as people say it. "the end of today", "16:30 today". */
export function sayBy(at: Instant, now: Day = today(), as: Tongue = tongue.value): string {
  const midnight = timeOf(at) === '00:00' && Date.parse(at) % 60_000 === 0;
  return midnight ? `${END_OF[as]} ${sayNear(addDays(dayOf(at), -1), now, as)}` : sayMoment(at, now, as);
}
