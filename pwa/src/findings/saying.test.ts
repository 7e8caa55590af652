// How a row of figures is said in one line, in both languages.
import { afterEach, expect, test } from 'vitest';
import { face } from '../words/index.ts';
import type { Row } from './reading.ts';
import { drawn, type Figure, inOrder, type Kind, read, uneven } from './rules/figures.ts';
import { limits, marks, standing } from './rules/xmr.ts';
import { headline, sayFigure, sayPeriod, standsOut, trigger } from './saying.ts';

const month = (n: number) => new Date(Date.UTC(2025, n, 1)).toISOString().slice(0, 10);
const lastDay = (n: number) => new Date(Date.UTC(2025, n + 1, 0)).toISOString().slice(0, 10);

const figure = (kind: Kind, said: unknown, n: number): Figure =>
  ({ sheet: `s${n}`, from_on: month(n), to_on: lastDay(n), received: `2027-01-${n + 1}`, by: 'Ola', from_provider: true, ...read(kind, said) });

function row(kind: Kind, said: readonly unknown[], more: Partial<Row> = {}): Row {
  const figures = inOrder(said.map((one, n) => figure(kind, one, n)));
  const stand = drawn(figures);
  const values = stand.map(({ value }) => value ?? null);
  const usual = limits(values);
  const marked = marks(values, usual);
  return { question: 'it', kind, section: 'x', figures, stand, limits: usual, marked, standing: standing(values, marked), uneven: uneven(kind, stand), trigger: undefined, ...more };
}

const YEAR = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12];
afterEach(() => {
  face.value = 'en';
});

test('higher than its usual range since the month it began', () => {
  expect(headline(row('number', [...YEAR, 17, 18]))).toBe('higher than its usual range since January 2026');
  face.value = 'cy';
  expect(headline(row('number', [...YEAR, 17, 18]))).toBe('yn uwch na’r ystod arferol ers Ionawr 2026');
});

test('of one month it is said in which', () => {
  expect(headline(row('number', [...YEAR, 17]))).toBe('higher than its usual range in January 2026');
  face.value = 'cy';
  expect(headline(row('number', [...YEAR, 17]))).toBe('yn uwch na’r ystod arferol ym mis Ionawr 2026');
});

test('the last month not supplied is said beside it, and is not nought', () => {
  expect(headline(row('number', [...YEAR, 17, 18, 'not_supplied']))).toBe('higher than its usual range since January 2026; not supplied for March 2026');
});

test('usual again is said as that, with when it was not', () => {
  const back = row('number', [...YEAR, 17, 11]);
  expect(headline(back)).toBe('as usual again; it was higher than its usual range in January 2026');
  expect(standsOut(back)).toBe(true);
  expect(standsOut(row('number', YEAR))).toBe(false);
});

test('few figures are provisional, one is too few', () => {
  expect(headline(row('number', [10, 12, 11]))).toBe('as usual; provisional, from 3 figures');
  expect(headline(row('number', [10]))).toBe('too few figures to say what is usual');
});

test('a share is said with how many out of how many, and what cannot be right as it was supplied', () => {
  expect(sayFigure('share', figure('share', { of: 18, out_of: 110 }, 0))).toBe('16.4% (18 of 110)');
  expect(sayFigure('share', figure('share', { of: 14, out_of: 12 }, 0))).toBe('Cannot be right (14 of 12)');
  expect(sayFigure('share', figure('share', 'not_supplied', 0))).toBe('Not supplied');
});

test('a whole month by its name, another stretch by its days', () => {
  expect(sayPeriod({ from_on: '2028-02-01', to_on: '2028-02-29' })).toBe('February 2028');
  expect(sayPeriod({ from_on: '2026-01-01', to_on: '2026-03-31' })).toBe('1 January 2026 to 31 March 2026');
});

test('a trigger says how much, whose and since when it is crossed', () => {
  const set = { question: 'it', when: 'above' as const, nation: 'england' as const, values: [{ from: '2021-04-01', value: 16, authority: 'our default', source: 'x' }] };
  expect(trigger(row('number', [...YEAR, 17, 'not_supplied', 18], { trigger: set }))).toMatchObject({ is: 'above 16', crossed: 'since January 2026', authority: 'our default' });
  expect(trigger(row('number', YEAR, { trigger: set }))?.crossed).toBeUndefined();
});
