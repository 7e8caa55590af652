// What became of each question of a sheet. Six different things, told apart; only an answer that knows says anything. Pure.
import { type Answers, complete, type Question } from '../checklists/rules.ts';

/** Answers that were given and know nothing. */
const UNKNOWN: readonly unknown[] = ['unsure', 'not_able_to_see', 'not_supplied'];

export const BECAME = ['open', 'unknown', 'not_looked_at', 'not_able_to_ask', 'refused', 'not_applicable'] as const;
export type Became = (typeof BECAME)[number];
export type Missing = Record<Became | 'answered', string[]>;

export function missing(questions: readonly Question[], answers: Answers): Missing {
  const { answered, ...rest } = complete(questions, answers);
  const unknown = answered.filter((id) => UNKNOWN.includes(answers[id]));
  return { ...rest, unknown, answered: answered.filter((id) => !unknown.includes(id)) };
}
