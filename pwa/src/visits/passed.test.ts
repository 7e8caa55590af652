// A planned trip that somebody else called off, or on which another body pays for somebody, says so until it is settled.
import { expect, test } from 'vitest';
import { filled, type PlanChange, type VisitRow } from '../wire.ts';
import { calledOff, calledOffBy, passedOn } from './passed.ts';

const told = (more: Partial<PlanChange>): PlanChange => ({ at: '2026-11-17T10:00:00.000Z', by_name: '', ...more });
const trip = (more: Partial<VisitRow>): VisitRow =>
  filled('visits', { id: 'v', kind: 'oversight', state: 'planned', lead: 'priya', people: ['danny', 'mary'], planned_on: '2026-11-20', ...more });
const ON = told({ passed_on: 'danny', now_with: 'Elsewhere', since: '2026-11-10' });

test('whoever would see somebody that another body pays for is told, until they are off the trip or theirs again', () => {
  expect(passedOn(trip({ changes: [ON] }))).toEqual([ON]);
  expect(passedOn(trip({ changes: [ON], people: ['mary'] }))).toEqual([]);
  expect(passedOn(trip({ changes: [ON], state: 'called_off' }))).toEqual([]);
  expect(passedOn(trip({ changes: [ON, told({ passed_on: 'danny', since: '2026-11-12' })] }))).toEqual([]);
});

test('a trip that a colleague called off stays on the first screen until its day is over; my own word needs no telling', () => {
  const off = trip({ state: 'called_off', changes: [told({ called_off: true, by: 'kwame', by_name: 'Kwame', why: 'Infection.' })] });
  expect(calledOffBy(off)?.why).toBe('Infection.');
  expect(calledOff([off], 'priya', '2026-11-20')).toEqual([off]);
  expect(calledOff([off], 'priya', '2026-11-21')).toEqual([]);
  expect(calledOff([off], 'kwame', '2026-11-20')).toEqual([]);
  expect(calledOff([trip({ ...off, state: 'begun' })], 'priya', '2026-11-20')).toEqual([]);
});
