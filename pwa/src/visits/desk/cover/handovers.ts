// Whose people are whose, acts of handing over as a body's own people show them, and which trips go along. Pure.
import type { ConcernRow, Day, Handed, Id, PersonRow, Visitor, VisitRow } from '../../../wire.ts';

export interface Caseload {
  /** Absent: nobody is known to have them. */
  visitor?: Visitor;
  people: PersonRow[];
}

/** One body's people by who has them: first those whom nobody has, then mine, then by name. */
export function caseloads(people: Iterable<PersonRow>, body: Id, me: Id, today: Day): Caseload[] {
  const found = new Map<Id, Caseload>();
  for (const person of people) {
    if (person.view !== 'full' || (person.left_on ?? '9') <= today || person.placing_body !== body) continue;
    const { visitor } = person;
    const mine = found.get(visitor?.account ?? '') ?? { ...(visitor ? { visitor } : {}), people: [] };
    mine.people.push(person);
    found.set(visitor?.account ?? '', mine);
  }
  const rank = ({ visitor }: Caseload) => (!visitor ? 1 : visitor.left_on ? 0 : visitor.account === me ? 2 : 3);
  for (const { people: them } of found.values()) them.sort((a, b) => a.name.localeCompare(b.name));
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || (a.visitor?.name ?? '').localeCompare(b.visitor?.name ?? ''));
}

export interface Handover {
  handover: Id;
  how: Handed;
  people: PersonRow[];
  /** Of how many of them whoever got them has read. */
  looked: number;
}
const LATELY = 10;

/** The latest acts, the last said first. */
export function handovers(people: Iterable<PersonRow>): Handover[] {
  const found = new Map<Id, Handover>();
  for (const person of people)
    for (const how of person.handed ?? []) {
      const one = found.get(how.handover) ?? { handover: how.handover, how, people: [], looked: 0 };
      one.people.push(person);
      one.looked += how.looked_on ? 1 : 0;
      found.set(how.handover, one);
    }
  return [...found.values()].sort((a, b) => b.how.said_on.localeCompare(a.how.said_on) || a.handover.localeCompare(b.handover)).slice(0, LATELY);
}

/** Concerns about these people that they have taken. */
export const takenBy = (concerns: Iterable<ConcernRow>, account: Id, people: readonly Id[]): ConcernRow[] =>
  [...concerns].filter(({ state, taken, person }) => state === 'taken' && taken?.by === account && people.includes(person ?? ''));

/** Planned trips of theirs from a day on. */
export const tripsOf = (visits: Iterable<VisitRow>, lead: Id | undefined, body: Id, from: Day): VisitRow[] =>
  [...visits]
    .filter((one) => one.state === 'planned' && one.kind === 'oversight' && one.lead === lead && one.body === body && one.planned_on >= from)
    .sort((a, b) => a.planned_on.localeCompare(b.planned_on));

/** Those that go along unless somebody says otherwise: everybody on it is handed over; one to a ward alone goes with all of them. */
export const goAlong = (trips: readonly VisitRow[], chosen: readonly Id[], all: boolean): Id[] =>
  trips.filter(({ people }) => (people.length === 0 ? all : people.every((one) => chosen.includes(one)))).map(({ id }) => id);
