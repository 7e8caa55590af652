import { expect, test } from 'vitest';
import { checklistFor } from './which.ts';

const child = { child: true };
const adult = { child: false };

test('a trip on which only children are seen has the children’s checklist', () => {
  expect(checklistFor([child, child], () => true)).toBe('children-oversight');
});

test('with an adult among them, or nobody but the ward, it is the adults’', () => {
  expect(checklistFor([child, adult], () => true)).toBe('adult-oversight');
  expect(checklistFor([], () => true)).toBe('adult-oversight');
});

test('a phone without the children’s checklist uses the one it has', () => {
  expect(checklistFor([child], (id) => id !== 'children-oversight')).toBe('adult-oversight');
});
