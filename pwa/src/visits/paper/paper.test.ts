import { describe, expect, test } from 'vitest';
import { latest, toldIn } from '../answers.ts';
import { answers } from '../examples.ts';
import { en } from '../words/part/en.ts';
import { faultIn, type PaperTimes, sayTimes, stampOf } from './times.ts';

const times = (more: Partial<PaperTimes> = {}): PaperTimes => ({
  day: '2026-11-20', from: '10:00', to: '11:15', written_on: '', written: '11:30', ...more,
});
const NOW = new Date('2026-11-21T09:00');

describe('the times of a paper', () => {
  test('are asked for one by one, and nobody writes down what they have yet to see', () => {
    expect(faultIn(times(), NOW)).toBeUndefined();
    expect(faultIn(times({ day: '' }), NOW)).toBe('day');
    expect(faultIn(times({ from: '' }), NOW)).toBe('from');
    expect(faultIn(times({ to: '' }), NOW)).toBeUndefined();
    expect(faultIn(times({ to: '09:00' }), NOW)).toBe('to');
    expect(faultIn(times({ written: '' }), NOW)).toBe('written');
    expect(faultIn(times({ written: '09:59' }), NOW)).toBe('order');
    expect(faultIn(times({ written_on: '2026-11-21', written: '08:00' }), NOW)).toBeUndefined();
    expect(faultIn(times({ day: '2026-11-22' }), NOW)).toBe('ahead');
  });

  test('are carried by every answer, each for itself', () => {
    const stamp = stampOf(times({ written_on: '2026-11-21', written: '08:00' }));
    expect([stamp.at, stamp.until, stamp.written_at].map((one) => one!.slice(0, 16))).toEqual(['2026-11-20T10:00', '2026-11-20T11:15', '2026-11-21T08:00']);
    expect(stampOf(times({ to: '' }))).not.toHaveProperty('until');
  });

  test('are said apart; the day stands once', () => {
    const say = { times: en.paperTimes, to: en.paperSpan, notReceived: en.paperNotYet };
    const as = { moment: (at: string) => `${at.slice(11, 16)}, ${at.slice(0, 10)}`, time: (at: string) => at.slice(11, 16) };
    const one = { told_at: '2026-11-20T10:00:00Z', written_at: '2026-11-20T11:30:00Z', heard_at: '2026-11-20T17:02:00Z' };
    expect(sayTimes(one, say, as)).toBe('seen 10:00, 2026-11-20, written 11:30 on paper, received 17:02');
    const { heard_at: _heard, ...waits } = one;
    expect(sayTimes({ ...waits, until: '2026-11-20T11:15:00Z' }, say, as)).toBe('seen 10:00 to 11:15, 2026-11-20, written 11:30 on paper, received not yet');
    expect(sayTimes({ told_at: one.told_at }, say, as)).toBeUndefined();
  });
});

test('what was seen later stands; of one observation, what was typed in later', () => {
  const seen = (id: string, at: string, value: string, seenAt: string) =>
    answers({ id, at, answers: [{ question: 'safe', value, at: seenAt, written_at: '2026-11-20T11:30:00Z' }] });
  const typed = seen('b', '2026-11-20T17:00:00Z', 'no', '2026-11-20T10:00:00Z');
  const righted = seen('a', '2026-11-20T17:05:00Z', 'yes', '2026-11-20T10:00:00Z');
  const onPhone = answers({ id: 'c', at: '2026-11-20T12:00:00Z', answers: [{ question: 'safe', value: 'unsure' }] });
  expect(latest(toldIn([righted, typed], 'today', 'danny')).safe!.value).toBe('yes');
  expect(latest(toldIn([onPhone, righted, typed], 'today', 'danny')).safe!.value).toBe('unsure');
});
