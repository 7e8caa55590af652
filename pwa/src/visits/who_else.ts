// "Who else could I see that day?": whose visit falls due before long, there or on the way. From this phone's own rows. Pure.
import type { Base, Day, HospitalRow, Id, VisitRow } from '../wire.ts';
import { addDays } from '../times.ts';
import type { Owing } from './owed.ts';

export interface WhoElse {
  person: Id;
  unit: Id;
  hospital: Id;
  due_on: Day;
  why: 'this_ward' | 'this_hospital' | 'on_the_way';
  /** Kilometres more, as the crow flies, there and back; only on the way. */
  km?: number;
}
export interface Going {
  unit: Id;
  hospital: Id;
  on: Day;
  /** Already to be seen on this trip. */
  people: readonly Id[];
}
interface Known {
  owings: readonly Pick<Owing, 'person' | 'owed' | 'state' | 'met'>[];
  hospitals: ReadonlyMap<Id, Pick<HospitalRow, 'latitude' | 'longitude'>>;
  visits: Iterable<Pick<VisitRow, 'state' | 'people'>>;
  base?: Base | undefined;
}
type Point = { latitude: number; longitude: number };

/** Our default: due within four weeks of the day, and at most so much farther. */
export const WEEKS = 4;
export const FARTHER = 25;
const RANK = ['this_ward', 'this_hospital', 'on_the_way'] as const;

export function whoElse({ unit, hospital, on, people }: Going, known: Known): WhoElse[] {
  const planned = new Set([...known.visits].filter(({ state }) => state === 'planned' || state === 'begun').flatMap((one) => one.people));
  const here = at(known.hospitals.get(hospital));
  const found = known.owings.flatMap(({ person, owed, state, met }): WhoElse[] => {
    if (people.includes(person.id) || planned.has(person.id) || met || state === 'excepted') return [];
    if (owed.due_on > addDays(on, WEEKS * 7)) return [];
    const one = { person: person.id, unit: person.unit, hospital: person.hospital, due_on: owed.due_on };
    if (person.unit === unit) return [{ ...one, why: 'this_ward' }];
    if (person.hospital === hospital) return [{ ...one, why: 'this_hospital' }];
    const km = farther(known.base, here, at(known.hospitals.get(person.hospital)));
    return km !== undefined && km <= FARTHER ? [{ ...one, why: 'on_the_way', km }] : [];
  });
  return found.sort((a, b) => RANK.indexOf(a.why) - RANK.indexOf(b.why) || a.due_on.localeCompare(b.due_on) || a.person.localeCompare(b.person));
}

const at = (one: Partial<Point> | undefined): Point | undefined =>
  one?.latitude === undefined || one.longitude === undefined ? undefined : { latitude: one.latitude, longitude: one.longitude };

/** How much longer the day's way is when one goes there as well; without a base, there and back from here. */
function farther(base: Point | undefined, here: Point | undefined, there: Point | undefined): number | undefined {
  if (!here || !there) return undefined;
  const way = base ? apart(base, there) + apart(there, here) - apart(base, here) : 2 * apart(here, there);
  return Math.max(0, Math.round(way));
}

/** Kilometres along the surface of the earth. */
export function apart(a: Point, b: Point): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (degrees: number) => Math.sin(rad(degrees) / 2) ** 2;
  const h = half(b.latitude - a.latitude) + Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * half(b.longitude - a.longitude);
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}
