// What was answered, by whom. Answers are only ever added: a later one is shown, the earlier ones stay.
import { type Answers, isAnswered } from '../checklists/rules.ts';
import type { Answer, AnswersRow, Id, Instant } from '../wire.ts';

/** An answer with its author. */
export interface Told extends Answer {
  by: Id;
  by_name: string;
  told_at: Instant;
  typed_at: Instant;
  /** Absent while only this phone knows. */
  heard_at?: Instant;
  /** Who typed it for them. */
  typed_by_name?: string;
}

/** Everything answered in one part of one visit, oldest first. */
export function toldIn(rows: Iterable<AnswersRow>, visit: Id, part: string): Told[] {
  return [...rows]
    .filter((row) => row.visit === visit && row.part === part)
    .flatMap((row) =>
      row.answers.map((answer) => ({
        ...answer, by: row.by, by_name: row.by_name, told_at: answer.at ?? row.at, typed_at: row.at,
        ...(row.heard_at === undefined ? {} : { heard_at: row.heard_at }),
        ...(row.typed_by_name ? { typed_by_name: row.typed_by_name } : {}),
      })),
    )
    // What was observed later stands; of one observation, what was typed in later: somebody put it right.
    .sort((a, b) => Date.parse(a.told_at) - Date.parse(b.told_at) || Date.parse(a.typed_at) - Date.parse(b.typed_at));
}

/** The latest of each question. */
export function latest(told: readonly Told[]): Record<string, Told> {
  return Object.fromEntries(told.map((one) => [one.question, one]));
}

/** By question, the latest of each author. */
export function latestOfEach(told: readonly Told[]): Record<string, Told[]> {
  const found: Record<string, Map<Id, Told>> = {};
  for (const one of told) (found[one.question] ??= new Map()).set(one.by, one);
  return Object.fromEntries(Object.entries(found).map(([question, by]) => [question, [...by.values()]]));
}

export const mine = (told: readonly Told[], me: Id) => told.filter(({ by }) => by === me);
export const others = (told: readonly Told[], me: Id) => told.filter(({ by }) => by !== me);

/** Values alone, as the rules read them. */
export function valuesOf(answers: Readonly<Record<string, { value: unknown }>>): Answers {
  return Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, value]));
}

/** What is new since it was last kept: only this goes out. A blank where nothing was said is no answer. */
export function changed(before: Readonly<Record<string, Answer>>, now: Readonly<Record<string, Answer>>): Answer[] {
  return Object.values(now).filter((one) => {
    const was = before[one.question];
    if (!was) return isSomething(one);
    return key(was) !== key(one);
  });
}

const key = ({ value, words }: Answer) => JSON.stringify([value, words?.trim() || '']);
const isSomething = ({ value, words }: Answer) =>
  isAnswered(value) || (typeof value === 'string' && value.trim() !== '') || Boolean(words?.trim());
