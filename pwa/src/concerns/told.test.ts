// Whom a concern must be told outside: the worked cases that the server runs too.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { CallRow, Nation, Urgency } from '../wire.ts';
import type { Age } from './rules.ts';
import { routesOwed, toldOf, untold } from './told.ts';

interface Case {
  name: string;
  given: { nation: Nation; ages: string; urgency: Urgency; about?: string; held?: string; died?: string; calls?: string[] };
  expect: { owed: string; told?: Record<string, string> };
}
const file = new URL('../../../tests/cases/routes_owed.yaml', import.meta.url);
const cases = parse(readFileSync(file, 'utf8'), { schema: 'failsafe' }) as Case[];
const split = (text = '') => text.split(' ').filter(Boolean);

function call(line: string): Pick<CallRow, 'to' | 'spoke_to' | 'number' | 'reference' | 'reached'> {
  const [to, spoke_to, number, reference, reached = '-'] = line.split('|').map((part) => part.trim());
  const said = { spoke_to, number, reference, reached };
  return { to: to as CallRow['to'], ...Object.fromEntries(Object.entries(said).filter(([, text]) => text !== '-')) };
}

describe('whom it must be told, and whether it was', () => {
  test.each(cases)('$name', ({ given, expect: expected }) => {
    const { nation, urgency } = given;
    const owed = routesOwed({ nation, urgency, ages: split(given.ages) as Age[], about: split(given.about), held: given.held === 'yes', died: given.died === 'yes' });
    expect(owed.join(' ')).toBe(expected.owed);
    const calls = (given.calls ?? []).map(call);
    for (const [route, state] of Object.entries(expected.told ?? {})) expect(toldOf(route as never, calls, nation)).toBe(state);
  });
});

test('what somebody said need not be told is not asked for, and is not "told" either', () => {
  const routes = [{ route: 'police' as const, due_at: '' }, { route: 'regulator' as const, due_at: '', left_why: 'Told last week' }];
  expect(untold({ routes, calls: [] }, 'england')).toEqual(['police']);
});
