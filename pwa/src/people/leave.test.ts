import { describe, expect, it } from 'vitest';
import type { Day, HospitalLeave } from '../wire.ts';
import { leaveOn } from './leave.ts';

const one = (id: string, from_on: string, until_on?: string): HospitalLeave => ({ id, from_on, by_name: 'Priya', ...(until_on && { until_on }) });
const day = (text: string) => text as Day;

describe('leave from hospital', () => {
  it('holds on its first day and on its last, and not before or after', () => {
    const person = { hospital_leave: [one('a', '2026-11-20', '2026-11-22')] };
    expect(['19', '20', '22', '23'].map((n) => leaveOn(person, day(`2026-11-${n}`))?.id)).toEqual([undefined, 'a', 'a', undefined]);
  });

  it('goes on while nobody knows until when, and ends when they have left hospital', () => {
    const person = { hospital_leave: [one('a', '2026-11-20')] };
    expect(leaveOn(person, day('2027-03-01'))?.id).toBe('a');
    expect(leaveOn({ ...person, left_on: day('2026-12-01') }, day('2027-03-01'))).toBeUndefined();
  });

  it('of two that overlap says the later one, and nothing where there is none', () => {
    expect(leaveOn({ hospital_leave: [one('b', '2026-11-21'), one('a', '2026-11-20')] }, day('2026-11-22'))?.id).toBe('b');
    expect(leaveOn({}, day('2026-11-22'))).toBeUndefined();
  });
});
