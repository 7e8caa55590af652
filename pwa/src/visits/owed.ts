// Whose visit is owed, nearest first, as it stands today: the phone decides again when the date changes.
import type { Day, Id, OwedRow, PersonRow, VisitRow } from '../wire.ts';
import { type OwedState, standing } from './due.ts';

export type Group = 'overdue' | 'soon' | 'later';

export interface Owing {
  owed: OwedRow;
  person: PersonRow;
  /** Days to go; below nought when it is late. */
  days: number;
  state: OwedState;
  group: Group;
  /** Met face to face since the day counted from, on a visit the server has not counted yet. */
  met?: Day;
}

export function owing(
  owed: Iterable<OwedRow>,
  people: ReadonlyMap<Id, PersonRow>,
  today: Day,
  visits: Iterable<VisitRow> = [],
): Owing[] {
  const finished = [...visits].filter(({ state, kind }) => state === 'finished' && kind === 'oversight');
  return [...owed]
    .flatMap((row): Owing[] => {
      if (row.kind !== 'oversight_visit') return [];
      const person = people.get(row.person ?? '');
      const { state, days } = standing(row, today);
      if (!person || state === 'stopped' || (person.left_on !== undefined && person.left_on <= today)) return [];
      const met = metSince(finished, row, today);
      return [{ owed: row, person, state, days, group: met ? 'later' : groupOf(row, state, today), ...(met ? { met } : {}) }];
    })
    .sort((a, b) => a.owed.due_on.localeCompare(b.owed.due_on) || a.person.name.localeCompare(b.person.name));
}

/** The clock is the server's to set back; until it has, nobody is called late who was met today (K9). */
function metSince(finished: readonly VisitRow[], { person = '', counted_from: from }: OwedRow, today: Day): Day | undefined {
  return finished
    .filter(({ seen }) => seen[person] === 'in_person' || seen[person] === 'declined_after_meeting')
    .map(({ visited_on: on }) => on)
    .filter((on): on is Day => on !== undefined && on > from.on && on <= today)
    .sort()
    .at(-1);
}

function groupOf(row: OwedRow, state: OwedState, today: Day): Group {
  if (state === 'overdue') return 'overdue';
  if (state === 'excepted') return 'later';
  return state === 'due' || state === 'soon' || today >= row.warn_on ? 'soon' : 'later';
}

export interface WardOwing {
  unit: Id;
  hospital: Id;
  nearest: Day | undefined;
  people: PersonRow[];
}

/** The wards where people of ours are, the one with the nearest day first. */
export function wards(people: Iterable<PersonRow>, owings: readonly Owing[], today: Day): WardOwing[] {
  const found = new Map<Id, WardOwing>();
  for (const person of people) {
    if (person.view !== 'full' || (person.left_on !== undefined && person.left_on <= today)) continue;
    const ward = found.get(person.unit) ?? { unit: person.unit, hospital: person.hospital, nearest: undefined, people: [] };
    ward.people.push(person);
    ward.nearest = nearest(ward.nearest, owings.find((one) => one.person.id === person.id)?.owed.due_on);
    found.set(person.unit, ward);
  }
  const dueOf = ({ id }: PersonRow) => owings.find(({ person }) => person.id === id)?.owed.due_on ?? '9';
  for (const { people: here } of found.values()) here.sort((a, b) => dueOf(a).localeCompare(dueOf(b)));
  return [...found.values()].sort((a, b) => (a.nearest ?? '9').localeCompare(b.nearest ?? '9'));
}

const nearest = (a: Day | undefined, b: Day | undefined) => (a === undefined ? b : b === undefined || a < b ? a : b);

/** Who on this ward should be seen now: late, due, or past the day of the warning by the day of the trip. */
export function dueNow(owings: readonly Owing[], unit: Id, on: Day): Id[] {
  return owings
    .filter(({ person, owed, state, met }) => person.unit === unit && state !== 'excepted' && met === undefined && owed.warn_on <= on)
    .map(({ person }) => person.id);
}

/** Trips of ours that are not over, those under way first, then by day. */
export function tripsAhead(visits: Iterable<VisitRow>, me: Id): VisitRow[] {
  return [...visits]
    .filter(({ state, lead, companions }) => (state === 'planned' || state === 'begun') && (lead === me || companions.includes(me)))
    .sort((a, b) => Number(b.state === 'begun') - Number(a.state === 'begun') || a.planned_on.localeCompare(b.planned_on));
}
