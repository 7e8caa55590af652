import { expect, test } from 'vitest';
import { type BodyRow, filled, type Role } from '../../wire.ts';
import { whoseDay } from '../day.ts';
import { asSent, bodiesFor, type Invitation, missing, type SeatAsked } from './inviting.ts';

const seat = (role: SeatAsked['role'], body = '', hospital = ''): SeatAsked => ({ key: 'k', role, body, hospital });
const invitation = (...seats: SeatAsked[]): Invitation => ({ name: 'Gwen ', email: ' gwen@example.org', language: 'cy', seats });

test('an invitation says what is still missing, seat by seat', () => {
  expect(missing({ name: ' ', email: 'gwen@', language: '', seats: [seat('')] })).toEqual(['name', 'email', 'language', 'role/k']);
  expect(missing(invitation(seat('host_lead')))).toEqual(['body/k']);
  expect(missing(invitation(seat('provider_manager')))).toEqual(['hospital/k']);
  expect(missing(invitation(seat('family_carer')))).toEqual([]);
});

test('it is sent with what each role needs and nothing else', () => {
  expect(asSent(invitation(seat('placing_commissioner', 'northmoor', 'larkmere'), seat('host_lead', 'marchfield', 'larkmere')))).toEqual({
    name: 'Gwen', email: 'gwen@example.org', language: 'cy',
    seats: [{ role: 'placing_commissioner', body: 'northmoor' }, { role: 'host_lead', body: 'marchfield', hospital: 'larkmere' }],
  });
});

test('a role is offered the bodies it belongs to, and none that has a successor', () => {
  const body = (id: string, kind: BodyRow['kind'], more: Partial<BodyRow> = {}) => filled('bodies', { id, name: id, nation: 'england', kind, ...more });
  const all = [body('northmoor', 'icb'), body('clear eyes', 'checkers'), body('bae glas', 'health_board'), body('gone', 'icb', { successor: 'northmoor' })];
  expect(bodiesFor('host_lead', all).map(({ id }) => id)).toEqual(['bae glas', 'northmoor']);
  expect(bodiesFor('supporter', all).map(({ id }) => id)).toEqual(['clear eyes']);
});

test('Today is whose seat one holds: who visits sees visits first, and an account without a seat is told so', () => {
  const day = (...roles: Role[]) => whoseDay({ seats: roles.map((role) => ({ role })) });
  expect(whoseDay(undefined)).toBeUndefined();
  expect(day('administrator', 'placing_commissioner')).toBe('visitor');
  expect(day('supporter')).toBe('checker');
  expect(day('region')).toBe('watcher');
  expect(day('placing_safeguarding')).toBe('visitor');
  expect(day()).toBe('nobody');
});
