import { expect, it } from 'vitest';
import { plural } from './plurals.ts';

const things = { two: '# beth', few: '# pheth', many: '# pheth', other: '# peth' };

it('counts in Welsh', () => {
  expect([1, 2, 3, 4, 6].map((n) => plural('cy', n, things))).toEqual(['1 peth', '2 beth', '3 pheth', '4 peth', '6 pheth']);
});

it('counts in English', () => {
  expect([0, 1, 2].map((n) => plural('en', n, { one: '# thing', other: '# things' }))).toEqual(['0 things', '1 thing', '2 things']);
});
