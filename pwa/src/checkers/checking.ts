// One check as its screens need it: the visit, the questions it was prepared with, their words, what was said.
import type { ReadonlySignal } from '@preact/signals';
import type { Question } from '../checklists/rules.ts';
import { type FaceWords, type Version, versionOf, wordsIn } from '../checklists/version.ts';
import { row } from '../store/index.ts';
import type { Id, VisitRow } from '../wire.ts';
import { face } from '../words/index.ts';
import { type Answered, prepared } from './rules.ts';
import { answered, voiceOf } from './saying.ts';

export interface Checking {
  visit: VisitRow;
  version: Version;
  questions: Question[];
  words: FaceWords;
  sections: string[];
  answered: ReadonlySignal<Answered>;
}

/** One checker's check, the reader's own unless another is named. Undefined while it is not on this phone. */
export function checking(id: Id, by?: Id): Checking | undefined {
  const visit = row('visits', id).value;
  const version = versionOf(row('checklists', visit?.checklist ?? '').value);
  if (!visit || !version) return undefined;
  const sections = version.sections.map((one) => one.id);
  return {
    visit, version, sections, questions: prepared(version.questions, visit), words: wordsIn(version, face.value),
    answered: answered(id, sections, by ?? voiceOf(visit)),
  };
}

/** The name of a ward and its hospital, as one line. */
export function whereIs(visit: Pick<VisitRow, 'unit' | 'hospital'>): string {
  const names = [row('units', visit.unit).value?.name, row('hospitals', visit.hospital).value?.name];
  return names.filter(Boolean).join(', ');
}
