// Whom to ring, in which order, at this hour: pure, from the numbers kept on this phone with the hospital.
import type { CallTo, Day, HospitalRow, Instant, PersonRow, Telephone, UnitRow, Urgency } from '../wire.ts';
import { dayOf, timeOf } from '../times.ts';
import { type Age, calls, routesByAge } from './rules.ts';

/** The law's age of majority, for the telephone only: which team of the council is rung (Children Act 1989, section 105). */
const ADULT = 18;
/** When a council's day team usually answers; its own hours stand beside the number in words. */
const DAY = { begins: '08:30', ends: '17:00' };

export interface Ring extends Telephone {
  /** The council's team that answers at this hour. */
  now: boolean;
}

export interface Ringing {
  /** Emergency services when there is danger, then the council's team of this hour, then the rest. */
  rings: Ring[];
  ages: Age[];
  /** Both are shown since nobody is named on a ward with adults and children. */
  both: boolean;
}

interface Asked {
  urgency: Urgency;
  hospital: HospitalRow;
  unit?: UnitRow | undefined;
  person?: PersonRow | undefined;
  aboutManagement?: boolean;
  at: Instant;
}

export function ringing({ urgency, hospital, unit, person, aboutManagement = false, at }: Asked): Ringing {
  const ages = agesAt(unit, person, at);
  const day = isDay(at);
  const order = calls(urgency, ages, aboutManagement).map((to) => ({ to, rank: answers(to, day) }));
  const council = order.filter(({ to }) => COUNCIL.includes(to)).sort((a, b) => b.rank - a.rank);
  const rest = order.filter(({ to }) => !COUNCIL.includes(to));
  const [help, others] = [rest.filter(({ to }) => to === 'emergency'), rest.filter(({ to }) => to !== 'emergency')];
  const sorted = [...help, ...council.filter(({ rank }) => rank > 0), ...others, ...council.filter(({ rank }) => rank === 0)];
  const rings = sorted.flatMap(({ to, rank }) =>
    hospital.telephones.filter((one) => one.to === to).map((one) => ({ ...one, now: COUNCIL.includes(to) && rank > 0 })),
  );
  return { rings, ages, both: ages.length > 1 };
}

/** Whose team of the council is rung: the person's, else those of the ward. */
export function agesAt(unit: UnitRow | undefined, person: PersonRow | undefined, at: Instant): Age[] {
  const known = person && { ...(person.born ? { born: person.born } : {}), child: person.child };
  return routesByAge({ ...known, ward: unit?.ages ?? 'both' }, dayOf(at), ADULT);
}

const COUNCIL: CallTo[] = ['council_day', 'children_day', 'council_night'];
const answers = (to: CallTo, day: boolean) => Number((to === 'council_night') !== day);

/** Monday to Friday in a council's usual hours; a bank holiday is not known here, so both numbers always stand. */
function isDay(at: Instant): boolean {
  const weekday = new Date(`${dayOf(at) satisfies Day}T00:00:00Z`).getUTCDay();
  const time = timeOf(at);
  return weekday >= 1 && weekday <= 5 && time >= DAY.begins && time < DAY.ends;
}
