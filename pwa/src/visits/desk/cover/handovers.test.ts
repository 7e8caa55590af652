import { expect, test } from 'vitest';
import type { ConcernRow } from '../../../wire.ts';
import { person, visit } from '../../examples.ts';
import { caseloads, goAlong, handovers, takenBy, tripsOf } from './handovers.ts';

const over = (handover: string, said: string, looked?: string) => ({
  handover, from_on: said, said_on: said, to: 'kwame', to_name: 'Kwame', by_name: 'Priya', ...(looked ? { looked_on: looked } : {}),
});

test('one act is one line, with how many were read', () => {
  const people = [
    person({ id: 'danny', handed: [over('a', '2026-11-20', '2026-11-21')] }), person({ id: 'mary', handed: [over('a', '2026-11-20'), over('b', '2026-11-22')] }),
  ];
  expect(handovers(people).map(({ handover, people: them, looked }) => [handover, them.length, looked])).toEqual([['b', 1, 0], ['a', 2, 1]]);
});

test('a trip goes along when everybody on it does; one to a ward alone with all of them', () => {
  const trip = (id: string, ...people: string[]) => visit({ id, kind: 'oversight', state: 'planned', lead: 'priya', body: 'north', people, planned_on: '2026-12-01' });
  const trips = [trip('both', 'danny', 'mary'), trip('mixed', 'danny', 'rosa'), trip('ward')];
  expect(goAlong(trips, ['danny', 'mary'], false)).toEqual(['both']);
  expect(goAlong(trips, ['danny', 'mary', 'rosa'], true)).toEqual(['both', 'mixed', 'ward']);
});

test('only what is planned, theirs, and not before the day', () => {
  const trip = (id: string, more: object) => visit({ id, kind: 'oversight', state: 'planned', lead: 'priya', body: 'north', planned_on: '2026-12-01', ...more });
  const all = [trip('yes', {}), trip('before', { planned_on: '2026-11-20' }), trip('begun', { state: 'begun' }), trip('other', { lead: 'kwame' }), trip('host', { kind: 'host' })];
  expect(tripsOf(all, 'priya', 'north', '2026-11-28').map(({ id }) => id)).toEqual(['yes']);
});

const has = (account: string, left?: string) => ({ account, name: account, ...(left ? { left_on: left } : {}) });

test('people whom nobody has stand above mine, and mine above the others’', () => {
  const people = [
    person({ id: 'a', visitor: has('omar') }), person({ id: 'b', visitor: has('me') }), person({ id: 'c' }),
    person({ id: 'd', visitor: has('zoe', '2026-11-20') }), person({ id: 'e', visitor: has('omar'), placing_body: 'other' }),
  ];
  const body = person({}).placing_body;
  expect(caseloads(people, body, 'me', '2026-11-28').map(({ people: them }) => them.map(({ id }) => id))).toEqual([['d'], ['c'], ['b'], ['a']]);
});

test('what somebody has taken about these people is told apart from what others took, what is closed, and what is about others', () => {
  const concern = (id: string, more: Partial<ConcernRow>) => ({ id, state: 'taken', person: 'danny', taken: { by: 'priya' }, ...more }) as ConcernRow;
  const all = [
    concern('theirs', {}), concern('closed', { state: 'closed' }), concern('other', { person: 'mary' }), concern('ward', { person: undefined as never }),
    concern('anothers', { taken: { by: 'kwame' } as NonNullable<ConcernRow['taken']> }),
  ];
  expect(takenBy(all, 'priya', ['danny']).map(({ id }) => id)).toEqual(['theirs']);
});
