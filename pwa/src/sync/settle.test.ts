import { describe, expect, it } from 'vitest';
import type { Kept } from '../store/merge.ts';
import type { Reply } from './door.ts';
import { settle, UNREADABLE, waitsForMore } from './settle.ts';

const item = (n: number, more: Partial<Kept> = {}): Kept => ({
  n, id: `id-${n}`, at: '2026-11-21T14:00:00.000+00:00', by: 'priya', command: { type: 'begin_visit', visit: 'v' }, state: 'waiting', ...more,
});
const reply = (more: Partial<Reply> = {}): Reply => ({
  epoch: 'e1', taken: [], set_aside: [], seen: '1', rows: {}, gone: {}, more: false, safe_to: null, now: '2026-11-21T14:02:00.000Z', ...more,
});
const taken = (at: string) => ({ state: 'taken' as const, taken_at: at, arrived: true });

describe('what a reply means for what this phone keeps', () => {
  it('lets nothing go that was only just taken: no backup holds it yet', () => {
    expect(settle([item(1)], reply({ taken: ['id-1'] }))).toMatchObject([{ ...taken('2026-11-21T14:02:00.000Z') }]);
  });
  it('lets it go once a verified backup is later than its taking', () => {
    const kept = [item(1, taken('2026-11-21T14:02:00.000Z'))];
    expect(settle(kept, reply({ safe_to: '2026-11-21T14:01:59.000Z' }))).toHaveLength(1);
    expect(settle(kept, reply({ safe_to: '2026-11-21T14:02:01.000Z' }))).toHaveLength(0);
  });
  it('keeps it for 30 days where there has never been a backup', () => {
    expect(settle([item(1, taken('2026-10-23T14:02:00.000Z'))], reply())).toHaveLength(1);
    expect(settle([item(1, taken('2026-10-22T14:01:00.000Z'))], reply())).toHaveLength(0);
  });
  it('asks again about what goes in by itself, and not about what cannot be', () => {
    const aside = (code: string) => item(1, { state: 'aside', aside: { code, why: '', at: '2026-11-21T14:02:00.000Z' } });
    expect(['waiting', 'stays-not-yet'].map(aside).every(waitsForMore)).toBe(true);
    expect([item(1), aside('stays-overlap'), aside('not-now')].some(waitsForMore)).toBe(false);
  });
  it('never lets go of what waits or was set aside', () => {
    const aside = { code: 'not-now', why: 'No', at: '2020-01-01T00:00:00.000Z' };
    const kept = [item(1, { at: '2020-01-01T00:00:00.000+00:00' }), item(2, { state: 'aside', aside })];
    expect(settle(kept, reply({ safe_to: '2026-11-21T14:00:00.000Z' }))).toHaveLength(2);
  });
  it('waits for the rows of all replies before a command counts as arrived', () => {
    const [first] = settle([item(1)], reply({ taken: ['id-1'], more: true }));
    expect(first!.arrived).toBeUndefined();
    expect(settle([first!], reply())[0]!.arrived).toBe(true);
  });
  it('sets aside only what is named, with the reason, and the rest is untouched', () => {
    const [first, second] = settle([item(1), item(2)], reply({ set_aside: [{ id: 'id-1', n: 1, code: 'not-now', why: 'No', at: 'x' }] }));
    expect(first).toMatchObject({ state: 'aside', aside: { code: 'not-now', why: 'No' } });
    expect(second!.state).toBe('waiting');
  });
  it('takes what was set aside earlier, when the rest has arrived', () => {
    const aside = { code: 'waiting', why: '', at: '' };
    const [one] = settle([item(1, { state: 'aside', aside })], reply({ taken: ['id-1'] }));
    expect(one).toMatchObject({ state: 'taken' });
    expect(one).not.toHaveProperty('aside');
  });
  it('offers everything again to a database with another life, but not what it could not read', () => {
    const kept = [item(1, taken('2026-11-20T10:00:00.000Z')), item(2), item(3, { state: 'aside', aside: { code: UNREADABLE, why: '', at: '' } })];
    expect(settle(kept, reply({ reoffer: true })).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'aside']);
  });
});
