import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { visit } from '../examples.ts';
import { inARow, lastRefusals, lastSaid, proposedUrgency } from './rules.ts';
import type { Outcome } from '../../wire.ts';

interface Case {
  name: string;
  given: { trips: string[]; late: string };
  expect: { in_a_row: string; urgency: string };
}

const file = new URL('../../../../tests/cases/access_refused.yaml', import.meta.url);

for (const { name, given, expect: found } of parse(readFileSync(file, 'utf8'), { schema: 'failsafe' }) as Case[])
  test(name, () => {
    const refusals = given.trips.map((one) => one === 'refused');
    expect(inARow(refusals)).toBe(Number(found.in_a_row));
    expect(proposedUrgency(refusals, given.late === 'yes')).toBe(found.urgency);
  });

const refusal = (id: string, on: string, person?: string): Outcome => ({ id, outcome: 'access_refused', on, ...(person ? { person } : {}) });

test('a trip that was called off at the door counts, one that is only planned does not', () => {
  const all = [
    visit({ id: 'a', state: 'finished', visited_on: '2026-10-01', outcomes: [refusal('1', '2026-10-01', 'danny')] }),
    visit({ id: 'b', state: 'called_off', planned_on: '2026-11-01', outcomes: [refusal('2', '2026-11-02')] }),
    visit({ id: 'c', state: 'planned', planned_on: '2026-12-01' }),
    visit({ id: 'd', state: 'called_off', planned_on: '2026-11-20' }),
  ];
  expect(lastRefusals(all, all[0]!.hospital).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(lastRefusals(all, 'elsewhere')).toEqual([]);
});

test('of one person only what was said of them stands', () => {
  const all = [refusal('1', '2026-10-01', 'danny'), refusal('2', '2026-10-01'), refusal('3', '2026-10-01', 'danny')];
  expect(lastSaid(all, 'danny')?.id).toBe('3');
  expect(lastSaid(all)?.id).toBe('2');
  expect(lastSaid(all, 'mary')).toBeUndefined();
});
