// What became of the questions of a trip, part by part: counted in words, never as a share of a hundred.
import { complete, type Completeness, type Question } from '../checklists/rules.ts';
import { latest, type Told, valuesOf } from './answers.ts';

export type Counts = Record<keyof Completeness, number>;
export const KINDS: readonly (keyof Completeness)[] = [
  'answered', 'not_looked_at', 'refused', 'not_applicable', 'not_able_to_ask', 'open',
];

/** How many questions of a part were answered, not looked at, refused, and so on; the latest answer counts. */
export function tally(questions: readonly Question[], told: readonly Told[]): Counts {
  const became = complete(questions, valuesOf(latest(told)));
  return Object.fromEntries(KINDS.map((kind) => [kind, became[kind].length])) as Counts;
}

/** In words: "12 questions answered, 2 questions not looked at". Kinds of which there are none are not said. */
export function sayTally(counts: Counts, say: Record<keyof Completeness, (count: number) => string>): string {
  return KINDS.filter((kind) => counts[kind] > 0).map((kind) => say[kind](counts[kind])).join(', ');
}
