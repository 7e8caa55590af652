import { expect, test } from 'vitest';
import { sentences } from './sentences.ts';

test('every piece ends once, whether or not its writer ended it', () => {
  expect(sentences(['Draws when words are hard.', 'Uses Easy Read', false, '', undefined])).toBe('Draws when words are hard. Uses Easy Read.');
  expect(sentences(['Is he safe?', 'He said “No.”'])).toBe('Is he safe? He said “No.”');
  expect(sentences([])).toBe('');
});
