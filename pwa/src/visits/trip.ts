// What every screen of a trip needs: the visit, where it is, its questions, and who is on it.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { Question } from '../checklists/rules.ts';
import { type FaceWords, type Version, versionOf, wordsIn } from '../checklists/version.ts';
import { row, rows } from '../store/index.ts';
import { face } from '../words/index.ts';
import type { HospitalRow, Id, PersonRow, UnitRow, VisitRow } from '../wire.ts';
import { questionsOf } from './asked.ts';
import { type Step, stepsOf } from './steps.ts';

export interface Trip {
  visit: VisitRow;
  unit: UnitRow | undefined;
  hospital: HospitalRow | undefined;
  people: PersonRow[];
  version: Version | undefined;
  words: FaceWords | undefined;
}

const trips = new Map<Id, ReadonlySignal<Trip | undefined>>();

export function tripOf(id: Id): ReadonlySignal<Trip | undefined> {
  const known = trips.get(id) ?? computed(() => read(id));
  trips.set(id, known);
  return known;
}

function read(id: Id): Trip | undefined {
  const visit = row('visits', id).value;
  if (!visit) return undefined;
  const people = rows('people').value;
  const version = versionOf(row('checklists', visit.checklist).value);
  return {
    visit,
    unit: row('units', visit.unit).value,
    hospital: row('hospitals', visit.hospital).value,
    people: visit.people.flatMap((one) => people.get(one) ?? []),
    version,
    words: version && wordsIn(version, face.value),
  };
}

/** How a person is called on screens. */
export const nameOf = (person: PersonRow | undefined) => person?.known_as ?? person?.name ?? '';

export const questionsIn = ({ visit, version }: Trip, part: string): Question[] =>
  version ? questionsOf(version, visit.asked, part) : [];

export const stepsIn = (trip: Trip, part: string): Step[] => stepsOf(questionsIn(trip, part));
