import { expect, test } from 'vitest';
import { rotasOf } from './duty.ts';

const none = { body: 'north', turns: [], seats: [] };

test('whoever visits for a body sees its on-call seat, whoever hosts both seats of the host, also while there is no rota', () => {
  expect(rotasOf(none, [{ role: 'placing_commissioner', body: 'north' }, { role: 'placing_safeguarding', body: 'north' }])).toEqual(['placing_oncall']);
  expect(rotasOf(none, [{ role: 'host_lead', body: 'north' }])).toEqual(['host_lead', 'host_deputy']);
  expect(rotasOf(none, [{ role: 'host_lead', body: 'another' }])).toEqual([]);
});

test('a seat that is held or has turns there is shown to whoever may read it', () => {
  expect(rotasOf({ ...none, seats: [{ role: 'region', names: ['Asha'] }] }, [{ role: 'operator' }])).toEqual(['region']);
});
