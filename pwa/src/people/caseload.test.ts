import { expect, test } from 'vitest';
import { person } from '../visits/examples.ts';
import type { Handed } from '../wire.ts';
import { allNew, leftBehind, newTo } from './caseload.ts';

const TODAY = '2026-11-28';
const over = (more: Partial<Handed> = {}): Handed => ({
  handover: 'h', from_on: '2026-11-20', said_on: '2026-11-18', to: 'kwame', to_name: 'Kwame', by_name: 'Priya', ...more,
});
const has = (account: string, left?: string) => ({ account, name: account, ...(left ? { left_on: left } : {}) });

test('somebody is new to whoever got them until they have looked, and to nobody else', () => {
  expect(newTo(person({ handed: [over()] }), 'kwame')?.handover).toBe('h');
  expect(newTo(person({ handed: [over()] }), 'priya')).toBeUndefined();
  expect(newTo(person({ handed: [over({ looked_on: '2026-11-21' })] }), 'kwame')).toBeUndefined();
});

test('what was taken back, or handed on again, is new to nobody', () => {
  expect(newTo(person({ handed: [over({ taken_back_on: '2026-11-19' })] }), 'kwame')).toBeUndefined();
  expect(newTo(person({ handed: [over({ handover: 'i', to: 'omar' }), over()] }), 'kwame')).toBeUndefined();
});

test('who comes first stands first; whoever has left hospital stands nowhere', () => {
  const people = [
    person({ id: 'later', handed: [over({ from_on: '2026-12-04' })] }), person({ id: 'sooner', handed: [over()] }),
    person({ id: 'gone', handed: [over()], left_on: TODAY }),
  ];
  expect(allNew(people, 'kwame', TODAY).map(({ person: { id } }) => id)).toEqual(['sooner', 'later']);
});

test('who has left is named with how many people are still theirs', () => {
  const people = [person({ id: 'a', visitor: has('zoe', '2026-11-20') }), person({ id: 'b', visitor: has('zoe', '2026-11-20') }), person({ id: 'c', visitor: has('omar') })];
  expect(leftBehind(people, TODAY)).toEqual([['zoe', 2]]);
});
