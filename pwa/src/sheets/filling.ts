// What every screen of a sheet needs: the sheet, its version and words, and the name of what it is about.
import { computed, type ReadonlySignal } from '@preact/signals';
import { asOwn, type FaceWords, inForce, type Version, versionOf, wordsIn } from '../checklists/version.ts';
import { localDay } from '../app/local_day.ts';
import type { About } from '../concerns/link.ts';
import { me, row, rows } from '../store/index.ts';
import { hospitalName } from '../units/names.ts';
import { latest, valuesOf } from '../visits/answers.ts';
import { leaveAll, type Place, told } from '../visits/asking/answering.ts';
import { type Step, stepsOf } from '../visits/steps.ts';
import { nameOf } from '../visits/trip.ts';
import { face, tongue } from '../words/index.ts';
import type { Id, SheetRow, Subject } from '../wire.ts';
import { ownAnswering, relatives } from './who.ts';
import { fillingWords } from './words/filling/index.ts';

export interface Filling {
  sheet: SheetRow;
  version: Version;
  /** As these answers are said: by somebody for themself, or for somebody else. */
  words: FaceWords;
  own: boolean;
  /** What it is about, as people call it. */
  name: string;
  steps: Step[];
}

const fillings = new Map<Id, ReadonlySignal<Filling | undefined>>();

/** Undefined while the sheet, or its version, is not on this phone. */
export function fillingOf(id: Id): ReadonlySignal<Filling | undefined> {
  const known = fillings.get(id) ?? computed(() => read(id));
  fillings.set(id, known);
  return known;
}

function read(id: Id): Filling | undefined {
  const sheet = row('sheets', id).value;
  const version = sheet && versionOf(row('checklists', sheet.checklist).value);
  if (!sheet || !version) return undefined;
  return { sheet, version, words: wordsOn(version, sheet.whose?.voice), own: ownAnswering(version, sheet.whose?.voice), name: subjectName(sheet.about, sheet), steps: stepsOf(version.questions) };
}

/** A version's words as these answers are said: somebody's own, or somebody's for them. */
export function wordsOn(version: Version, voice: string | undefined): FaceWords {
  const words = wordsIn(version, face.value);
  return ownAnswering(version, voice) ? asOwn(words) : words;
}

/** What became of some questions, as this sheet's answers say it. */
export const becameOn = ({ own, words }: Pick<Filling, 'own' | 'words'>, kind: string, plainly: string) => (own && words.answers[kind]) || plainly;

export function subjectName({ kind, id }: Subject, sheet?: SheetRow): string {
  if (kind === 'person') return nameOf(row('people', id).value) || (relatives(me.value).find((one) => one.id === id)?.name ?? '');
  if (kind === 'hospital') return hospitalName(row('hospitals', id).value);
  if (kind === 'visitor') return id === me.value?.id ? (me.value?.name ?? '') : (sheet?.by_name ?? '');
  if (kind === 'ward') {
    const ward = row('units', id).value;
    return [ward?.name, hospitalName(row('hospitals', ward?.hospital ?? '').value)].filter(Boolean).join(', ');
  }
  const body = row('bodies', id).value;
  return (tongue.value === 'cy' && body?.name_cy) || (body?.name ?? '');
}

export const placeIn = ({ sheet }: Filling, section: string, step = section): Place =>
  ({ visit: sheet.id, part: sheet.about.kind, step, section });

/** What stands answered, whoever gave it: the latest of each question. */
export const saidOn = ({ sheet }: Pick<Filling, 'sheet'>) => latest(told(sheet.id, sheet.about.kind).value);
export const valuesOn = (here: Pick<Filling, 'sheet'>) => valuesOf(saidOn(here));

/** Words left in haste go out now: the app was closed, the battery died. */
export const handInAll = (sheet: Id) => leaveAll(sheet);

/** Who filled it in. About a person the body is whoever pays for their care, and not where a family or a checker belongs. */
export const filledBy = ({ about, by_name: name, body_name: body }: SheetRow) => fillingWords().writtenBy(name, about.kind === 'person' ? '' : body);

/** Where a concern would be, raised from here. */
export const aboutOf = ({ hospital, unit, about }: SheetRow): About =>
  ({ hospital, unit, person: about.kind === 'person' ? about.id : undefined });

/** The version in force today, where it is newer than the one this sheet stands on. */
export function newerThan({ sheet, version }: Filling): Version | undefined {
  if (sheet.state === 'finished') return undefined;
  const now = inForce(rows('checklists').value.values(), version.checklist, localDay.value);
  return now && now.version > version.version ? now : undefined;
}

/** Each checklist once, in the version in force. */
export function library(): Version[] {
  const all = rows('checklists').value;
  const names = new Set([...all.values()].map((one) => versionOf(one)!.checklist));
  return [...names].flatMap((one) => inForce(all.values(), one, localDay.value) ?? []);
}

export const sheetsOf = (checklist: string): SheetRow[] =>
  [...rows('sheets').value.values()]
    .filter((one) => one.checklist.split('/')[0] === checklist)
    .sort((a, b) => ((a.finished_on ?? a.began_at) < (b.finished_on ?? b.began_at) ? 1 : -1));
