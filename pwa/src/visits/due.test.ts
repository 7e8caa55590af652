import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { byNeed, standing, standingWords, type OwedDates, type OwedState } from './due.ts';

interface Case {
  name: string;
  given: { today: string; exceptions?: string[] };
  expect: 'nothing' | { due: string; warn?: string; red?: string; state: OwedState; days: string; history_known?: string };
}

const file = new URL('../../../tests/cases/visits_due.yaml', import.meta.url);
const cases = parse(readFileSync(file, 'utf8'), { schema: 'failsafe' }) as Case[];

/** The row as the server would have sent it long before today; what a case leaves out lies far ahead. */
function row({ given, expect: found }: Case): OwedDates {
  if (found === 'nothing') throw new Error('nothing is owed');
  const until = (given.exceptions ?? []).toSorted().at(-1);
  return {
    due_on: found.due,
    warn_on: found.warn ?? (found.state === 'not_yet' ? '9999-12-31' : given.today),
    history_known: found.state !== 'history_not_known' && found.history_known !== 'no',
    state: found.state === 'stopped' ? 'stopped' : 'not_yet',
    ...(found.red === undefined ? {} : { red_on: found.red }),
    ...(until === undefined ? {} : { excepted_until: until }),
  };
}

describe('the phone says the same as the server about a visit owed', () => {
  const owed = cases.filter((each) => each.expect !== 'nothing');
  test.each(owed)('$name', (each) => {
    const { state, days } = each.expect as Exclude<Case['expect'], 'nothing'>;
    expect(standing(row(each), each.given.today)).toEqual({ state, days: Number(days) });
  });
  test('there are enough worked cases', () => expect(cases.length).toBeGreaterThanOrEqual(45));
});

const OWED: OwedDates = { due_on: '2026-03-02', warn_on: '2026-02-16', red_on: '2026-03-03', state: 'not_yet', history_known: true };

test('a phone left alone for months goes through every state by itself', () => {
  const days = ['2026-02-15', '2026-02-16', '2026-03-01', '2026-03-02', '2026-03-03', '2026-06-01'];
  expect(days.map((day) => standing(OWED, day).state)).toEqual(['not_yet', 'soon', 'soon', 'due', 'overdue', 'overdue']);
});

test('an exception ends on the phone too, on the day after its last', () => {
  const excepted: OwedDates = { ...OWED, state: 'excepted', excepted_until: '2026-03-10' };
  expect(standing(excepted, '2026-03-10').state).toBe('excepted');
  expect(standing(excepted, '2026-03-11').state).toBe('overdue');
});

test('an exception whose last day was not sent holds until the server says otherwise', () => {
  expect(standing({ ...OWED, state: 'excepted' }, '2026-06-01').state).toBe('excepted');
});

test('a row without red_on is late from the day after it was due', () => {
  const { red_on: _, ...older } = OWED;
  expect([standing(older, '2026-03-02').state, standing(older, '2026-03-03').state]).toEqual(['due', 'overdue']);
});

test('the words count days without a sign', () => {
  expect(standingWords(standing(OWED, '2026-03-05'))).toEqual({ key: 'visits.owed.overdue', days: 3 });
});

test('what is late stands before what is due soon', () => {
  const late = { ...OWED, due_on: '2026-02-20', red_on: '2026-02-21' };
  expect([OWED, late].toSorted(byNeed('2026-02-25'))).toEqual([late, OWED]);
});

interface ReviewCase {
  name: string;
  given: { today: string };
  expect: 'nothing' | { kind?: string; due?: string; warn?: string; state?: OwedState; days?: string; from?: string; consent?: string };
}

describe('the phone says the same as the server about a review owed, and a home plan', () => {
  const all = ['reviews_due', 'home_planning'].flatMap((name) => {
    const file = new URL(`../../../tests/cases/${name}.yaml`, import.meta.url);
    return parse(readFileSync(file, 'utf8'), { schema: 'failsafe' }) as ReviewCase[];
  });
  const said = all.flatMap(({ name, given, expect: found }) =>
    found === 'nothing' || !found.due || !found.state ? [] : [{ name, today: given.today, found: { ...found, due: found.due } }]);
  test.each(said)('$name', ({ today, found }) => {
    const row: OwedDates = {
      due_on: found.due,
      warn_on: found.warn ?? (found.state === 'not_yet' || found.state === 'declined' ? '9999-12-31' : today),
      state: found.state === 'stopped' || found.state === 'shut' ? found.state : 'not_yet',
      history_known: found.state !== 'history_not_known',
      ...(found.state === 'declined' || found.consent === 'refused' ? { consent: 'refused' as const } : {}),
    };
    expect(standing(row, today).state).toBe(found.state);
  });
  test('there are enough worked cases', () => expect(said.length).toBeGreaterThanOrEqual(25));
});

interface HospitalCase {
  name: string;
  given: { today: string };
  expect: Partial<Record<'host' | 'check', { due: string; warn?: string; state?: OwedState }>>;
}

describe('the phone says the same as the server about what a hospital is owed', () => {
  const file = new URL('../../../tests/cases/hospitals_due.yaml', import.meta.url);
  const all = parse(readFileSync(file, 'utf8'), { schema: 'failsafe' }) as HospitalCase[];
  const said = all.flatMap(({ name, given, expect: found }) =>
    Object.entries(found).flatMap(([part, { due, warn, state }]) =>
      state ? [{ name: `${name} (${part})`, today: given.today, due, warn: warn ?? (state === 'not_yet' ? '9999-12-31' : given.today), state }] : []));
  test.each(said)('$name', ({ today, due, warn, state }) => {
    const row: OwedDates = { due_on: due, warn_on: warn, state: 'not_yet', history_known: state !== 'history_not_known' };
    expect(standing(row, today).state).toBe(state);
  });
  test('there are enough worked cases', () => expect(said.length).toBeGreaterThanOrEqual(15));
});

test('somebody who refused a review is asked again on the phone too, when the day comes near', () => {
  const refused: OwedDates = { ...OWED, consent: 'refused' };
  expect(['2026-02-15', '2026-02-16', '2026-03-03'].map((day) => standing(refused, day).state)).toEqual(['declined', 'soon', 'overdue']);
});
