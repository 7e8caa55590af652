import { describe, expect, it } from 'vitest';
import { newId } from './ids.ts';
import { addDays, dayOf, daysBetween, instant, today } from './times.ts';

describe('days are London days', () => {
  it('is still yesterday at a quarter to one on a summer morning by the world clock', () => {
    expect(today(new Date('2026-06-30T22:59:00Z'))).toBe('2026-06-30');
    expect(today(new Date('2026-06-30T23:00:00Z'))).toBe('2026-07-01');
  });
  it('counts whole days over the nights on which clocks change', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  });
  it('says a moment with the offset of the phone', () => {
    expect(instant(new Date('2026-11-21T14:02:11Z'))).toBe('2026-11-21T14:02:11.000+00:00');
    expect(instant(new Date('2026-07-01T14:02:11Z'))).toBe('2026-07-01T15:02:11.000+01:00');
    expect(dayOf('2026-07-01T00:30:00.000+01:00')).toBe('2026-07-01');
  });
});

describe('ids', () => {
  it('are of version 7, and sort by the moment they were made', () => {
    const [first, second] = [newId(1_700_000_000_000), newId(1_800_000_000_000)];
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(first < second).toBe(true);
  });
});
