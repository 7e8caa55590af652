import { expect, test } from 'vitest';
import { withName } from './welsh.ts';

test('Welsh says "ag" before a vowel and "â" before a consonant', () => {
  expect(withName('Ash Ward')).toBe('ag Ash Ward');
  expect(withName('Ysbyty Glanhelyg')).toBe('ag Ysbyty Glanhelyg');
  expect(withName('Heron Ward')).toBe('â Heron Ward');
  expect(withName('York House')).toBe('â York House');
});
