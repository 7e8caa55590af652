// A published checklist version as it travels: questions apart from their words, complete in every face it owes.
import type { ChecklistRow, Day } from '../wire.ts';
import type { Part, Question } from './rules.ts';

export interface QuestionWords {
  ask: string;
  help?: string;
  options?: Record<string, string>;
  fields?: Record<string, { ask: string; options?: Record<string, string> }>;
}

export interface FaceWords {
  title: string;
  sections: Record<string, string>;
  questions: Record<string, QuestionWords>;
  answers: Record<string, string>;
  fields: Record<string, string>;
  parts: Record<string, string>;
}

export interface Version {
  id: string;
  checklist: string;
  /** The day from which it is in force. */
  version: Day;
  answered_by: 'professionals' | 'quality_checkers' | 'people' | 'families' | 'providers' | 'partnerships';
  /** Alone: about one subject, outside any trip. Absent in versions published before there was any such. */
  filled_in?: 'on_visits' | 'alone';
  faces: string[];
  /** By face: who has read it, or that nobody has yet. */
  review: Record<string, string>;
  sections: { id: string; part: Part; theme: string }[];
  questions: Question[];
  words: Record<string, FaceWords>;
  rotate: Partial<Record<Part, number>>;
  /** By simple face: the page that tells people what is asked about their care. */
  pages?: Record<string, { picture: string; text: string }[]>;
}

export const versionOf = (row: ChecklistRow | undefined) => row as unknown as Version | undefined;

/** The version of a checklist in force on a day: the latest that has begun. */
export function inForce(rows: Iterable<ChecklistRow>, checklist: string, on: Day): Version | undefined {
  return [...rows]
    .map((row) => versionOf(row)!)
    .filter((one) => one.checklist === checklist && one.version <= on)
    .sort((a, b) => (a.version < b.version ? 1 : -1))[0];
}

/** Its words in this face; where a face is not owed, those of its tongue; English last. */
export function wordsIn(version: Version, face: string): FaceWords {
  return version.words[face] ?? version.words[face.slice(0, 2)] ?? version.words.en!;
}

/** An answer as it is read: the word of its option, or itself. */
export function sayValue(words: FaceWords, question: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => sayValue(words, question, one)).join(', ');
  if (value !== null && typeof value === 'object') return sayParts(words, question, value as Record<string, unknown>);
  const text = String(value ?? '');
  return words.questions[question]?.options?.[text] ?? words.answers[text] ?? text;
}

function sayParts(words: FaceWords, question: string, value: Record<string, unknown>): string {
  const { how, words: said } = value;
  if (typeof said === 'string') return said;
  const rest = ['private', 'why_not'].filter((key) => value[key]);
  const more = rest.map((key) => `${words.fields[key] ?? key} ${sayValue(words, question, value[key])}`);
  return [sayValue(words, question, how), ...more].join('. ');
}
