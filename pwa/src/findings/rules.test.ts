// Figures over time, held to the cases the server is held to as well.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { OwnValue } from '../wire.ts';
import { asSet, crossedSince, drawn, type Figure, inOrder, type Kind, read, type Trigger, uneven, usable } from './rules/figures.ts';
import { limits, marks, standing } from './rules/xmr.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const cases = <T>(name: string): T[] => parse(readFileSync(join(ROOT, 'tests', 'cases', `${name}.yaml`), 'utf8'), { schema: 'failsafe' }) as T[];

interface RowCase {
  name: string;
  given: { row: string; most?: string };
  expect: Record<string, unknown>;
}
interface ReturnsCase {
  name: string;
  given: { kind: Kind; returns: string[]; trigger?: string; own?: string };
  expect: Record<string, unknown> & { usable?: string[]; not_usable?: string[] };
}

const picked = (said: Record<string, unknown>, expected: object) => Object.fromEntries(Object.keys(expected).map((key) => [key, said[key]]));

describe('what is usual in a row of figures', () => {
  for (const { name, given, expect: expected } of cases<RowCase>('xmr')) {
    test(name, () => {
      const row = given.row.split(' ').filter(Boolean).map((one) => (one === '-' ? null : Number(one)));
      const found = limits(row, given.most === undefined ? undefined : Number(given.most));
      const marked = marks(row, found);
      const numbers = found && Object.fromEntries((['centre', 'lower', 'upper', 'step'] as const).map((one) => [one, found[one].toFixed(2)]));
      const said = {
        ...(found ? { ...numbers, rests_on: String(found.rests_on), provisional: found.provisional ? 'yes' : 'no' } : { limits: 'none' }),
        marks: Object.fromEntries(marked.flatMap((each, place) => (each.length > 0 ? [[String(place + 1), each]] : []))),
        latest: standing(row, marked).map(({ mark, since }) => `${mark} since ${since + 1}`),
      };
      expect(picked(said, expected)).toEqual(expected);
    });
  }
});

function said(written: string): unknown {
  const [of, out_of] = written.split('/').map(Number);
  if (written.includes('/')) return { of, out_of };
  return Number.isNaN(of) ? written : of;
}

function figure(kind: Kind, written: string): Figure {
  const [sheet, period, received, answer, beside] = written.split(' ') as [string, string, string, string, string?];
  const [from_on, to_on] = period.split('..') as [string, string];
  return { sheet, from_on, to_on, received, by: 'Ola Adeyemi', from_provider: true, ...(beside && { beside: true }), ...read(kind, said(answer)) };
}

function trigger(written: string): Trigger {
  const [when, value, , from] = written.split(' ') as [Trigger['when'], string, string, string];
  return { question: 'it', when, nation: 'england', values: [{ from, value: Number(value), authority: 'our default', source: 'a case' }] };
}

function own(written: string | undefined): OwnValue[] {
  const [value, , from_on] = (written ?? '').split(' ');
  return from_on === undefined ? [] : [{ name: 'workforce.above.it', value: Number(value), from_on, source: 'a case' }];
}

const told = ({ sheet, state, value, of, out_of }: Figure) =>
  value === undefined ? `${sheet} ${state}` : `${sheet} ${value.toFixed(2)}${out_of ? ` ${of}/${out_of}` : ''}`;

const fits = (written: string) => {
  const [period, finished] = written.split(' ') as [string, string];
  const [from_on, to_on] = period.split('..') as [string, string];
  return usable(from_on, to_on, finished);
};

describe('figures from returns', () => {
  for (const { name, given, expect: expected } of cases<ReturnsCase>('figures')) {
    test(name, () => {
      const every = inOrder(given.returns.map((one) => figure(given.kind, one)));
      const stand = drawn(every);
      const since = given.trigger === undefined ? undefined : crossedSince(asSet(trigger(given.trigger), own(given.own)), stand);
      const found = {
        stand: stand.map(told),
        replaced: every.filter(({ replaced }) => replaced).map(({ sheet }) => sheet),
        corrects: every.filter(({ corrects }) => corrects).map(({ sheet }) => sheet),
        uneven: uneven(given.kind, stand) ? 'yes' : 'no',
        crossed_since: since === undefined ? 'nothing' : stand[since]!.sheet,
        usable: (expected.usable ?? []).filter(fits),
        not_usable: (expected.not_usable ?? []).filter((one) => !fits(one)),
      };
      expect(picked(found, expected)).toEqual(expected);
    });
  }
});
