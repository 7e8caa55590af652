import { expect, test } from 'vitest';
import { person } from '../visits/examples.ts';
import type { AgreedException, Lateness } from '../wire.ts';
import { agreed, late, toExplain } from './late.ts';

const lapse = (id: string, due: string): Lateness => ({ id, kind: 'late', counted_on: '2026-01-01', due_on: due });
const wait = (id: string, on: string, until: string): AgreedException => ({ id, on, until, why: 'Scabies.', by_name: 'Priya' });

test('the longest ago stands first, whoever it was', () => {
  const people = [person({ id: 'danny', lateness: [lapse('b', '2026-05-01')] }), person({ id: 'mary', lateness: [lapse('a', '2026-03-01')] }), person({ id: 'none' })];
  expect(late(people).map(({ person: { id } }) => id)).toEqual(['mary', 'danny']);
});

test('nobody is asked why of what was only just in time, was due before their body began, or is explained', () => {
  const explained = { reason: 'other' as const, words: 'Snow.', by_name: 'Priya', on: '2026-04-01' };
  const lateness: Lateness[] = [
    lapse('asked', '2026-06-01'), { ...lapse('before', '2026-03-01'), before: true }, { ...lapse('near', '2026-05-01'), kind: 'near_miss' },
    { ...lapse('said', '2026-04-01'), explained },
  ];
  expect(late([person({ lateness })]).filter(toExplain).map(({ lapse: { id } }) => id)).toEqual(['asked']);
});

test('an exception that ran out stands until somebody has been; one that runs stands anyhow', () => {
  const exceptions = [wait('over', '2026-03-01', '2026-03-10'), wait('runs', '2026-03-12', '2026-03-30')];
  const said = (on?: string) =>
    agreed([person({ exceptions, ...(on ? { last_seen: { on, by_name: 'Priya', source: 'visit' as const } } : {}) })], '2026-03-15')
      .map(({ one, over }) => [one.id, over]);
  expect(said()).toEqual([['over', true], ['runs', false]]);
  expect(said('2026-03-11')).toEqual([['runs', false]]);
  expect(agreed([person({ exceptions, left_on: '2026-03-14' })], '2026-03-15')).toEqual([]);
});
