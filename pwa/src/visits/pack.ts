// Ready for no signal: only when everything the trip needs is on this phone. Otherwise it says what is missing.
import type { Version } from '../checklists/version.ts';
import type { Asked, HospitalRow, Id, PersonRow, UnitRow } from '../wire.ts';

export interface Held {
  version: Version | undefined;
  unit: UnitRow | undefined;
  hospital: HospitalRow | undefined;
  people: ReadonlyMap<Id, PersonRow>;
  /** When everything the server has for us had last arrived; null until the first time. */
  whole: string | null;
  /** The app's own files are kept on this phone, all of them. */
  appKept: boolean;
}

export interface Missing {
  what: 'first_sync' | 'checklist' | 'words' | 'ward' | 'telephones' | 'person' | 'app';
  /** Person's id, or the face that is missing. */
  which?: string;
}

interface Trip {
  people: readonly Id[];
  asked: Record<string, Asked[]>;
}

/** What is missing for this trip; nothing when it is ready. */
export function missing(trip: Trip, held: Held): Missing[] {
  const found: Missing[] = [];
  // Promises and earlier words are only known to be complete once a whole set has arrived.
  if (held.whole === null) found.push({ what: 'first_sync' });
  if (!held.version || !hasAsked(held.version, trip)) found.push({ what: 'checklist' });
  else for (const face of held.version.faces) if (!isSaid(held.version, face)) found.push({ what: 'words', which: face });
  if (!held.unit || !held.hospital) found.push({ what: 'ward' });
  else if (!rings(held.hospital)) found.push({ what: 'telephones' });
  for (const id of trip.people) if (held.people.get(id)?.view !== 'full') found.push({ what: 'person', which: id });
  if (!held.appKept) found.push({ what: 'app' });
  return found;
}

function hasAsked(version: Version, { asked }: Trip): boolean {
  const known = new Set(version.questions.map(({ id }) => id));
  return Object.values(asked).every((list) => list.every(({ question }) => known.has(question)));
}

/** Every question and section has its words in this face. */
function isSaid({ words, questions, sections }: Version, face: string): boolean {
  const said = words[face];
  return said !== undefined && questions.every(({ id }) => said.questions[id]?.ask) && sections.every(({ id }) => said.sections[id]);
}

/** Somebody can be telephoned from the ward: the council, by day or by night. */
const rings = ({ telephones }: HospitalRow) =>
  telephones.some(({ to, number }) => number !== '' && (to === 'council_day' || to === 'council_night' || to === 'children_day'));
