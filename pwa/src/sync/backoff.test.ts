import { expect, it } from 'vitest';
import { pause } from './backoff.ts';

it('waits longer each time, up to five minutes, and never all phones at once', () => {
  expect([1, 2, 3].map((n) => pause(n, 0, () => 1))).toEqual([2000, 4000, 8000]);
  expect(pause(50, 0, () => 1)).toBe(300_000);
  expect(pause(50, 0, () => 0)).toBe(150_000);
});

it('never comes back sooner than the server asked', () => {
  expect(pause(1, 60_000, () => 0)).toBe(60_000);
});
