import { expect, test } from 'vitest';
import { tooLong } from './easy.ts';

const fifteen = `${Array(15).fill('word').join(' ')}.`;

test('a sentence of Easy Read has at most fifteen words', () => {
  expect(tooLong(`Short. ${fifteen}\nAlso short`)).toEqual([]);
  expect(tooLong(`Short. ${fifteen.slice(0, -1)} more! Short.`)).toEqual([`${fifteen.slice(0, -1)} more!`]);
});
