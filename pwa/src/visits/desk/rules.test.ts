// What speaks against a day, and how weeks are laid out.
import { describe, expect, it } from 'vitest';
import type { SeatRow } from '../../wire.ts';
import type { Plan } from './plan_row.ts';
import { breaks, byWeek, mayAsk, type Minded, mondayOf, within } from './rules.ts';

const plan = (more: Partial<Plan> = {}): Plan => ({
  id: 'p', body: 'northmoor', asked_by: 'Priya', asked_at: '2026-11-28T10:00:00Z', begins: '2026-11-30', until: '2026-12-27', state: 'done',
  visits: {}, names: { priya: 'Priya' }, closed: ['2026-12-25'],
  visitors: [{ id: 'priya', works: [0, 1, 2, 3, 4].map((weekday) => ({ weekday, begins: '09:00:00', ends: '17:00:00' })), away: ['2026-12-10'], most_people: 3, most_trips: 2 }],
  duties: [{ id: 'd1', person: 'danny', unit: 'ash', hospital: 'larkmere', due_on: '2026-12-16', not_before: null }],
  ...more,
});
const trip = (day: string, more: Partial<Minded> = {}): Minded => ({
  id: 't1', visitor: 'priya', unit: 'ash', people: ['danny'], day,
  keeps: [{ duty: 'd1', due_on: '2026-12-16', late: 0, avoidable: 0, early: 0, person: 'danny' }], ...more,
});
const TODAY = '2026-11-28';

describe('whether a day breaks a rule is said at once', () => {
  it('says nothing of a working day in time', () => expect(breaks(plan(), trip('2026-12-01'), [], TODAY)).toEqual([]));
  it('says leave, a bank holiday and a day off', () => {
    expect(breaks(plan(), trip('2026-12-10'), [], TODAY)).toEqual(['leave']);
    expect(breaks(plan(), trip('2026-12-25'), [], TODAY)).toEqual(['holiday', 'late']);
    expect(breaks(plan(), trip('2026-12-05'), [], TODAY)).toEqual(['not_working']);
  });
  it('says when it is too late, and when it has passed', () => {
    expect(breaks(plan(), trip('2026-12-16'), [], TODAY)).toEqual([]);
    expect(breaks(plan(), trip('2026-12-17'), [], TODAY)).toEqual(['late']);
    expect(breaks(plan(), trip('2026-11-26'), [], TODAY)).toEqual(['passed']);
    const late = plan({ proposal: { trips: [{ id: 't1', day: '2026-12-21' }] } as unknown as NonNullable<Plan['proposal']> });
    expect(breaks(late, trip('2026-12-21'), [], TODAY)).toEqual([]);
    expect(breaks(late, trip('2026-12-22'), [], TODAY)).toEqual(['late']);
  });
  it('says that an exception still holds', () => {
    const held = plan({ duties: [{ ...plan().duties[0]!, not_before: '2026-12-03' }] });
    expect(breaks(held, trip('2026-12-02'), [], TODAY)).toEqual(['not_before']);
  });
  it('counts days out of a week once, however many trips there are on one', () => {
    const others = [trip('2026-12-01', { id: 't2' }), trip('2026-12-02', { id: 't3' })];
    expect(breaks(plan(), trip('2026-12-01'), others, TODAY)).toEqual([]);
    expect(breaks(plan(), trip('2026-12-04'), others, TODAY)).toEqual(['full_week']);
  });
  it('counts everybody met on one day, those of trips planned before as well', () => {
    const own = [{ id: 'v', unit: 'reed', day: '2026-12-01', people: ['a', 'b', 'c'], visitor: 'priya' }];
    expect(breaks(plan({ own }), trip('2026-12-01'), [], TODAY)).toEqual(['full_day']);
  });
  it('thinks of whoever goes along as of whoever leads: away, and never in two places', () => {
    const tom = { id: 'tom', works: [{ weekday: 1, begins: '09:00:00', ends: '17:00:00' }], away: ['2026-12-08'], most_people: 3, most_trips: 2 };
    const pair = plan({ visitors: [...plan().visitors, tom], duties: [] });
    const check = (day: string) => trip(day, { companions: ['tom'], people: [], keeps: [] });
    expect(breaks(pair, check('2026-12-01'), [], TODAY)).toEqual([]);
    expect(breaks(pair, check('2026-12-08'), [], TODAY)).toEqual(['leave']);
    expect(breaks(pair, check('2026-12-02'), [], TODAY)).toEqual(['not_working']);
    const another = trip('2026-12-01', { id: 't2', visitor: 'grace', companions: ['tom'], people: [], unit: 'reed' });
    expect(breaks(pair, check('2026-12-01'), [another], TODAY)).toEqual(['elsewhere']);
    const planned = [{ id: 'v', unit: 'reed', day: '2026-12-01', people: [], visitor: 'grace', companions: ['tom'] }];
    expect(breaks({ ...pair, own: planned }, check('2026-12-01'), [], TODAY)).toEqual(['elsewhere']);
  });
  it('says that the ward has a visit that day, and not whose', () => {
    expect(breaks(plan({ busy: [{ unit: 'ash', day: '2026-12-01' }] }), trip('2026-12-01'), [], TODAY)).toEqual(['busy']);
  });
});

it('lays trips out week by week, Monday first', () => {
  expect(mondayOf('2026-12-06')).toBe('2026-11-30');
  const at = (day: string, begins_at: string) => ({ day, begins_at, visitor: 'priya' });
  const weeks = byWeek([at('2026-12-08', '10:00'), at('2026-12-01', '14:00'), at('2026-12-01', '09:00'), at('2026-12-06', '10:00')]);
  expect(weeks.map(([monday, trips]) => [monday, trips.map(({ begins_at }) => begins_at)])).toEqual([
    ['2026-11-30', ['09:00', '14:00', '10:00']], ['2026-12-07', ['10:00']],
  ]);
});

it('never makes a plan better than it is', () => {
  expect(within(0.0112, 10)).toBe(2);
  expect(within(0, 10)).toBe(0);
  expect(within(undefined, 10)).toBeUndefined();
});

it('each asks for what its seats are for: a body once, a host for its whole body only, checkers and supporters for theirs', () => {
  const seat = (role: SeatRow['role'], body: string, more: Partial<SeatRow> = {}): SeatRow => ({ role, body, body_name: body, ...more });
  const ids = (...seats: SeatRow[]) => mayAsk(seats).map(({ id }) => id);
  expect(ids(seat('placing_commissioner', 'north'), seat('placing_oncall', 'north'))).toEqual(['paying/north']);
  expect(ids(seat('host_lead', 'vale'), seat('host_deputy', 'quiet', { hospital: 'fenside' }))).toEqual(['host/vale']);
  expect(ids(seat('supporter', 'checkers'))).toEqual(['checkers/checkers']);
  expect(ids(seat('region', 'midlands'), seat('provider_manager', 'provider', { hospital: 'ashgrove' }), seat('family_carer', 'north'))).toEqual([]);
});
