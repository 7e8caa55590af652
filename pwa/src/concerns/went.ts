// How a call went: the reference they gave, or that nobody was reached, which tells nobody anything.
import { dialWords } from '../units/words/dial/index.ts';
import type { CallRow } from '../wire.ts';
import { concernWords } from './words/page/index.ts';

export function wentHow({ reached = 'yes', reference }: CallRow): string {
  const w = concernWords();
  if (reached !== 'yes') return dialWords()[reached];
  return reference ? w.reference(reference) : w.noReference;
}
