// A working week as it is typed in, and what it means.
import { expect, it } from 'vitest';
import { read, said } from './week.ts';

const usual = said(undefined, '2026-11-28');

it('begins with Monday to Friday, 9 to 5, from today', () => {
  expect(read(usual)).toEqual({ week: { from_on: '2026-11-28', hours: ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => ({ day, begins: '09:00', ends: '17:00' })) } });
});
it('keeps what stood before, to be changed', () => {
  const week = { from_on: '2026-11-01', hours: [{ day: 'sat' as const, begins: '12:00', ends: '20:00' }], base: { place: 'Leek', latitude: 53.1, longitude: -2.02 }, people_a_day: 2 };
  expect(read(said(week, '2026-12-01'))).toEqual({ week: { ...week, from_on: '2026-12-01' } });
});
it('takes a decimal comma, and rounds where one sets out to a kilometre', () => {
  expect(read({ ...usual, place: ' Leek ', latitude: '53,1049', longitude: '-2.0249' })).toMatchObject({ week: { base: { place: 'Leek', latitude: 53.1, longitude: -2.02 } } });
});
it.each([
  [{ days: ['sun' as const] }, 'hours'], [{ hours: { ...usual.hours, mon: { begins: '17:00', ends: '09:00' } } }, 'hours'], [{ from: '' }, 'hours'],
  [{ place: 'Leek' }, 'base'], [{ place: 'Leek', latitude: '-2', longitude: '53' }, 'base'], [{ latitude: '53', longitude: '-2' }, 'base'],
  [{ people: '0' }, 'most'], [{ trips: '2.5' }, 'most'], [{ people: 'many' }, 'most'],
])('says what is wrong with %j: %s', (typed, fault) => expect(read({ ...usual, ...typed })).toEqual({ fault }));
