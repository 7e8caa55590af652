// A working week as it is typed in, and what it means. Pure.
import type { Day, Hours, Weekday, WorkingWeek } from '../../wire.ts';

export interface Said {
  from: Day;
  days: readonly Weekday[];
  hours: Partial<Record<Weekday, { begins: string; ends: string }>>;
  place: string;
  latitude: string;
  longitude: string;
  people: string;
  trips: string;
}
export type Faults = 'hours' | 'base' | 'most';

const USUAL: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** What stands already, to be changed: Monday to Friday, 9 to 5, while nobody has said. */
export function said(week: WorkingWeek | undefined, today: Day): Said {
  const hours = week?.hours ?? USUAL.map((day): Hours => ({ day, begins: '09:00', ends: '17:00' }));
  return {
    from: today, days: hours.map(({ day }) => day), hours: Object.fromEntries(hours.map(({ day, begins, ends }) => [day, { begins, ends }])),
    place: week?.base?.place ?? '', latitude: week?.base ? String(week.base.latitude) : '', longitude: week?.base ? String(week.base.longitude) : '',
    people: week?.people_a_day ? String(week.people_a_day) : '', trips: week?.trips_a_week ? String(week.trips_a_week) : '',
  };
}

/** The week that was typed in, or the first thing that is wrong with it. */
export function read(typed: Said): { week: Omit<WorkingWeek, 'by_name'> } | { fault: Faults } {
  const hours = typed.days.map((day): Hours => ({ day, begins: typed.hours[day]?.begins ?? '', ends: typed.hours[day]?.ends ?? '' }));
  if (!typed.from || hours.some(({ begins, ends }) => !begins || !ends || ends <= begins)) return { fault: 'hours' };
  const given = [typed.place, typed.latitude, typed.longitude].map((one) => one.trim());
  const [latitude, longitude] = [degrees(given[1]!, 49, 61), degrees(given[2]!, -9, 2)];
  if (given.some(Boolean) && (!given[0] || latitude === undefined || longitude === undefined)) return { fault: 'base' };
  const [people, trips] = [most(typed.people, 20), most(typed.trips, 14)];
  if (people === undefined || trips === undefined) return { fault: 'most' };
  return {
    week: {
      from_on: typed.from, hours, ...(given[0] ? { base: { place: given[0], latitude: latitude!, longitude: longitude! } } : {}),
      ...(people ? { people_a_day: people } : {}), ...(trips ? { trips_a_week: trips } : {}),
    },
  };
}

/** Degrees between these, to two decimals; undefined when it is none. */
function degrees(text: string, least: number, greatest: number): number | undefined {
  const plain = text.replace(',', '.').replace('−', '-');
  const number = Math.round(Number(plain) * 100) / 100;
  return plain !== '' && number >= least && number <= greatest ? number : undefined;
}

/** A whole number from 1, or null where nothing was said; undefined when it is none. */
function most(text: string, greatest: number): number | null | undefined {
  if (text.trim() === '') return null;
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= greatest ? number : undefined;
}
