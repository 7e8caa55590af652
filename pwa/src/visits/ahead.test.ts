import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Rung, VisitRow } from '../wire.ts';
import { lastRung, ringOn, ringToday } from './ahead.ts';

interface Case {
  name: string;
  given: { planned: string; announced: string; state: VisitRow['state']; today: string; rung?: string };
  expect: { ring_on?: string; ask: string };
}
const cases = parse(readFileSync(new URL('../../../tests/cases/ring_ahead.yaml', import.meta.url), 'utf8'), { schema: 'failsafe' }) as Case[];
const call = (more: Partial<Rung> = {}): Rung => ({ id: 'a', at: '2026-11-17T10:00:00Z', by_name: 'Priya', people: {}, infection: 'no', ...more });

describe('ringing the ward before an announced visit', () => {
  it.each(cases)('$name', ({ given, expect: { ring_on, ask } }) => {
    const trip = {
      announced: given.announced === 'yes', state: given.state, planned_on: given.planned, rung: given.rung ? [call()] : [], ...(ring_on ? { ring_on } : {}),
    };
    expect(ringToday(trip, given.today)).toBe(ask === 'yes');
  });

  it('knows weekends by itself until the server has heard of the trip', () => {
    expect(ringOn({ announced: true, planned_on: '2026-11-23' })).toBe('2026-11-20');
    expect(ringOn({ announced: true, planned_on: '2026-11-18' })).toBe('2026-11-17');
    expect(ringOn({ announced: false, planned_on: '2026-11-18' })).toBeUndefined();
  });

  it('keeps of each person the last word, and of the ward the last call', () => {
    const first = call({ people: { danny: { there: 'yes' }, mary: { there: 'moved' } }, infection: 'no' });
    const second = call({ id: 'b', people: { danny: { there: 'on_leave' } }, infection: 'yes' });
    expect(lastRung({ rung: [first, second] })).toMatchObject({ infection: 'yes', people: { danny: { there: 'on_leave' }, mary: { there: 'moved' } } });
    expect(lastRung({ rung: [] })).toBeUndefined();
  });
});
