// A published checklist version as it travels: questions apart from their words, complete in every face it owes.
import { sayDay } from '../words/dates.ts';
import { tongue } from '../words/language.ts';
import type { ChecklistRow, Day } from '../wire.ts';
import type { Part, Question } from './rules.ts';

/** The checklist of families, which also asks before a visit what to look at (K15). */
export const FAMILY = 'family-and-advocate-feedback';
/** Its question that does, and what says that it is asked before one. */
export const LOOK_AT = 'look_at_for_us';
export const BEFORE_VISIT = { question: 'which_time', value: 'before_visit' } as const;

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
  /** Non-answers as people say them who answer for themselves. Absent in versions published before there were any. */
  own_answers?: Record<string, string>;
  fields: Record<string, string>;
  parts: Record<string, string>;
}

export interface Version {
  id: string;
  checklist: string;
  /** The day from which it is in force. */
  version: Day;
  /** From this day on nothing is begun with it. */
  retired_on?: Day;
  answered_by: 'professionals' | 'quality_checkers' | 'people' | 'families' | 'providers' | 'partnerships';
  source?: string;
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

/** The version of a checklist in force on a day: the latest that has begun and is not retired. */
export function inForce(rows: Iterable<ChecklistRow>, checklist: string, on: Day): Version | undefined {
  return [...rows]
    .map((row) => versionOf(row)!)
    .filter((one) => one.checklist === checklist && one.version <= on && !(one.retired_on !== undefined && one.retired_on <= on))
    .sort((a, b) => (a.version < b.version ? 1 : -1))[0];
}

/** Its words in this face; where a face is not owed, those of its tongue; English last. */
export function wordsIn(version: Version, face: string): FaceWords {
  return version.words[face] ?? version.words[face.slice(0, 2)] ?? version.words.en!;
}

/** The words for somebody who answers for themself: "I do not want to say", not "The person did not want to say". */
export const asOwn = (words: FaceWords): FaceWords => ({ ...words, answers: { ...words.answers, ...words.own_answers } });

/** An answer as it is read: the word of its option, or itself. */
export function sayValue(words: FaceWords, question: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => sayValue(words, question, one)).join(typeof value[0] === 'object' ? ' · ' : ', ');
  if (value !== null && typeof value === 'object') return sayParts(words, question, value as Record<string, unknown>);
  const text = String(value ?? '');
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? sayDay(text) : text;
  return words.questions[question]?.options?.[text] ?? words.answers[text] ?? day;
}

/** The words of a repeat group's fields, as if each were a question. */
export function entryWords(words: FaceWords, question: string): FaceWords {
  return { ...words, questions: words.questions[question]?.fields ?? {} };
}

function sayParts(words: FaceWords, question: string, value: Record<string, unknown>): string {
  const { how, words: said } = value;
  if (words.questions[question]?.fields) return sayEntry(entryWords(words, question), value);
  if (typeof said === 'string') return said;
  if ('of' in value || 'out_of' in value) return `${value.of ?? '…'} ${tongue.value === 'cy' ? 'o' : 'of'} ${value.out_of ?? '…'}`;
  if ('name' in value || 'role' in value) return [value.name, value.role].filter(Boolean).join(', ');
  const rest = ['private', 'why_not'].filter((key) => value[key]);
  const more = rest.map((key) => `${words.fields[key] ?? key} ${sayValue(words, question, value[key])}`);
  return [sayValue(words, question, how), ...more].join('. ');
}

function sayEntry(words: FaceWords, entry: Record<string, unknown>): string {
  return Object.entries(entry)
    .filter(([, one]) => one !== '' && one !== undefined)
    .map(([field, one]) => `${words.questions[field]?.ask ?? field} ${sayValue(words, field, one)}`)
    .join('; ');
}
