// What is read aloud is counted as the server counts it, and a phone plays only what reads the words it shows.
import { expect, test } from 'vitest';
import { wanted } from '../../app/wanted.ts';
import { wordsHash } from '../../checklists/clips/spoken.ts';
import { readAloud } from './aloud.ts';
import { spokenFor } from './changed/spoken.ts';

const DONE = [{ what: 'changed' as const, words: 'Two people are on at night now.', easy: 'Two staff are there at night now.' }];

test('the lines of an answer, in Easy Read where it is written', async () => {
  expect(readAloud(DONE, 'plain')).toEqual(['changed: Two people are on at night now.']);
  // tests/server/feedback/test_read_aloud.py holds the same number
  expect(await wordsHash(readAloud(DONE, 'easy'))).toBe('fe26e8091cbcc8100859c1d01613c5033c7ccc3624daa3b4beb9b2d81fd91ad5');
});

test('a recording of the words that are shown, and of no others', () => {
  const easy = { id: 'r', sha256: 'abc', media_type: 'audio/mp4', bytes: 3, by_name: 'Huw', reads: ['easy' as const] };
  expect(spokenFor({ id: 'f', spoken: [easy] }, true)).toBe('/api/feedback/spoken/f/abc');
  expect(spokenFor({ id: 'f', spoken: [easy] }, false)).toBeUndefined();
  expect(spokenFor({ id: 'f', spoken: [] }, true)).toBeUndefined();
});

test('what is fetched ahead: what protects somebody, for whoever goes to wards; what changed, for whoever it is written for', () => {
  expect(wanted(true, false)).toEqual(['in-confidence']);
  expect(wanted(false, true)).toEqual(['changed', 'changed/one']);
  expect(wanted(false, false)).toEqual([]);
});
