// The host's table: what stands first, how a clock is said, which themes are joined.
import { describe, expect, test } from 'vitest';
import { type ConcernRow, filled, type VisitRow } from '../wire.ts';
import { byClock, standingOf, themes, timeline } from './rules.ts';
import { sayAll, sayLength, sayStanding } from './saying.ts';

const NOW = new Date('2026-11-21T15:00:00Z');
const at = (time: string) => `2026-11-21T${time}:00.000+00:00`;
const concern = (id: string, more: Partial<ConcernRow> = {}): ConcernRow =>
  filled('concerns', {
    id, hospital: 'larkmere', urgency: 'urgent', words: '', state: 'open', raised_by: 'priya', raised_by_name: 'Priya',
    raised_at: at('14:00'), heard_at: at('14:02'), ...more,
  });
const { heard_at: _heard, ...unsent } = concern('unsent');

describe('how a concern stands', () => {
  test('nobody has taken it: how long since the server heard, and how far past its time', () => {
    expect(standingOf(concern('a'), NOW)).toEqual({ is: 'untaken', minutes: 58, overdue: undefined });
    const late = standingOf(concern('a', { next_word_by: at('14:30') }), NOW);
    expect(late).toEqual({ is: 'untaken', minutes: 58, overdue: 30 });
    expect(sayStanding(late)).toBe('Nobody has taken it, for 58 minutes: 30 minutes past its time');
  });
  test('taken: within what time there is next word, and that a promised word did not come', () => {
    const taken = { state: 'taken' as const };
    expect(sayStanding(standingOf(concern('a', { ...taken, next_word_by: at('15:30') }), NOW))).toBe('Next word within 30 minutes');
    expect(sayStanding(standingOf(concern('a', { ...taken, next_word_by: at('12:00') }), NOW))).toBe('Next word is 3 hours overdue');
  });
  test('what the server has not heard has no clock yet (K34)', () => {
    expect(standingOf(unsent, NOW)).toEqual({ is: 'unheard' });
  });
  test('lengths are said in minutes, then hours, then days', () => {
    expect([0, 1, 119, 120, 47 * 60, 48 * 60].map((minutes) => sayLength(minutes))).toEqual([
      '0 minutes', '1 minute', '119 minutes', '2 hours', '47 hours', '2 days',
    ]);
  });
});

describe('what stands first', () => {
  test('untaken before a word that did not come, before what is in hand, and closed last', () => {
    const all = [
      concern('closed', { state: 'closed' }),
      concern('in hand', { state: 'taken', next_word_by: at('18:00') }),
      concern('silent', { state: 'taken', next_word_by: at('12:00') }),
      concern('untaken', { urgency: 'soon' }),
    ];
    expect(byClock(all, NOW).map(({ id }) => id)).toEqual(['untaken', 'silent', 'in hand', 'closed']);
  });
  test('of those nobody has taken, the most urgent first, then the one whose time is nearest', () => {
    const all = [
      concern('later', { next_word_by: at('18:00') }), concern('note', { urgency: 'note' }),
      concern('sooner', { next_word_by: at('16:00') }), concern('now', { urgency: 'immediate' }),
    ];
    expect(byClock(all, NOW).map(({ id }) => id)).toEqual(['now', 'sooner', 'later', 'note']);
  });
});

describe('joining the dots', () => {
  test('a theme counts bodies and concerns since its first; one voice alone is no theme', () => {
    const all = [
      concern('1', { about: ['staffing', 'abuse'], body: 'northmoor' }),
      concern('2', { about: ['staffing'], body: 'bae glas', raised_at: '2026-08-03T10:00:00Z', state: 'closed' }),
      concern('3', { about: ['staffing', 'staffing'], body: 'northmoor' }),
    ];
    expect(themes(all)).toEqual([{ about: 'staffing', bodies: 2, concerns: 3, since: '2026-08-03T10:00:00Z' }]);
  });
  test('"something else" is never joined: two of them need have nothing in common', () => {
    expect(themes([concern('1', { about: ['other'] }), concern('2', { about: ['other'] })])).toEqual([]);
  });
  test('themes are said as a title', () => {
    expect(sayAll(['abuse', 'environment'])).toBe('Abuse, the building');
  });
});

test('visits stand latest first, by the day they were made, without those called off', () => {
  const visit = (id: string, more: Partial<VisitRow>) => filled('visits', { id, state: 'finished', planned_on: '2026-10-01', ...more });
  const all = [visit('a', {}), visit('b', { visited_on: '2026-11-02' }), visit('c', { state: 'called_off' }), visit('d', { state: 'planned', planned_on: '2026-12-01' })];
  expect(timeline(all).map(({ id }) => id)).toEqual(['d', 'b', 'a']);
});
