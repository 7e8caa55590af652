// Who is offered which calendar.
import { expect, test } from 'vitest';
import type { SeatRow } from '../wire.ts';
import { offers, webcal } from './rules.ts';

const hospitals = [
  { id: 'b', name: 'Birch', host: 'vale' }, { id: 'a', name: 'Ashgrove', host: 'vale' }, { id: 'g', name: 'Glanrhyd', host: 'glan' },
];
const forum = (hospital: string) => ({ kind: 'forum', hospital });

test('whoever visits is offered their own, and whoever goes along too', () => {
  for (const role of ['placing_commissioner', 'placing_oncall', 'quality_checker', 'supporter'] as const)
    expect(offers([{ role }], hospitals)).toEqual([{ kind: 'own' }]);
});

test('a forum lead is offered every hospital that their body hosts, or the one of their seat', () => {
  const seats = (one: Partial<SeatRow>): SeatRow[] => [{ role: 'host_lead', ...one }];
  expect(offers(seats({ body: 'vale' }), hospitals)).toEqual([forum('a'), forum('b')]);
  expect(offers(seats({ body: 'vale', hospital: 'b' }), hospitals)).toEqual([forum('b')]);
});

test('a hospital, a region, a family and an administrator are offered none', () => {
  for (const role of ['provider_manager', 'region', 'family_carer', 'administrator', 'placing_safeguarding'] as const)
    expect(offers([{ role, body: 'vale', hospital: 'a' }], hospitals)).toEqual([]);
});

test('a calendar is offered the address under its own name', () => {
  expect(webcal('https://lantern.example/api/calendar/x.ics')).toBe('webcal://lantern.example/api/calendar/x.ics');
});
