// What somebody reads aloud of an answer, line by line. The twin of `read_aloud` in server/lantern/feedback/rules.py.
import type { FeedbackChange } from '../../wire.ts';

export const readAloud = (changes: readonly FeedbackChange[], reads: 'plain' | 'easy'): string[] =>
  changes.map(({ what, words, easy }) => `${what}: ${reads === 'easy' ? easy || words : words}`);
