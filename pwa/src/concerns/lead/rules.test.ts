// Taking a concern: who may, by when there is next word, and what ends it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filled, type ConcernRow, type MeRow, type Role, type VisitRow } from '../../wire.ts';
import { lastWord } from '../rules.ts';
import { laterVisits, mayClose, mayGiveWord, mayPutRight, once, seenAgain, taking } from './rules.ts';
import { unopened } from './seen.ts';
import { faultOf, keyOf, momentOf, quickChoices, WORD_WITHIN, WORD_WORKING_DAYS } from './times.ts';

const me = (id: string, ...roles: Role[]): MeRow => filled('me', { id, name: id, language: 'en', seats: roles.map((role) => ({ role })) });
const HUW = me('huw', 'host_lead');
const MEGAN = me('megan', 'quality_checker');
const concern = (more: Partial<ConcernRow> = {}): ConcernRow =>
  filled('concerns', {
    id: 'c', hospital: 'larkmere', urgency: 'urgent', words: 'w', state: 'open', raised_by: 'priya', raised_by_name: 'Priya',
    raised_at: '2026-11-21T14:00:00Z', ...more,
  });
const taken = (by: string) => ({ state: 'taken' as const, taken: { by, by_name: by, at: '2026-11-21T14:10:00Z', next_step: 'ring' } });

describe('who may take it', () => {
  test('whoever raised it cannot, and is told so (K36)', () => {
    expect(taking(HUW, concern())).toBe('may');
    expect(taking(HUW, concern({ raised_by: 'huw' }))).toBe('raiser');
  });
  test('a checker cannot; somebody may take it from somebody else; nobody takes what is closed', () => {
    expect(taking(MEGAN, concern())).toBe('not_yours');
    expect(taking(HUW, concern(taken('dilys')))).toBe('may');
    expect(taking(HUW, concern(taken('huw')))).toBe('mine');
    expect(taking(HUW, concern({ state: 'closed' }))).toBe('closed');
  });
  test('word is given of what is taken, by those who answer', () => {
    expect(mayGiveWord(HUW, concern())).toBe(false);
    expect(mayGiveWord(HUW, concern(taken('dilys')))).toBe(true);
    expect(mayGiveWord(MEGAN, concern(taken('dilys')))).toBe(false);
  });
  test('seen: only alerts about this concern that wait to be opened', () => {
    const alert = (id: string, more: object) => filled('alerts', { id, concern: 'c', hospital: 'h', urgency: 'urgent', seat: 'host_lead', at: '', ...more });
    expect(unopened([alert('1', {}), alert('2', { state: 'seen' }), alert('3', { concern: 'd' })], 'c').map(({ id }) => id)).toEqual(['1']);
  });
});

describe('the last word of a concern', () => {
  const line = (id: string, kind: 'taken' | 'word' | 'seen', at: string, words: string) => ({ id, kind, at, words });
  test('a word since they took it stands before the step they named then', () => {
    expect(lastWord(concern(taken('huw')))).toBeUndefined();
    const story = [line('w2', 'word', '2026-11-21T16:00:00Z', 'Cleared.'), line('t', 'taken', '2026-11-21T14:10:00Z', 'ring'), line('w1', 'word', '2026-11-21T15:00:00Z', 'Nothing new yet.')];
    expect(lastWord(concern({ ...taken('huw'), story }))).toBe('Cleared.');
  });
  test('taken again, what the new one names stands', () => {
    const story = [line('w', 'word', '2026-11-21T15:00:00Z', 'Nothing new yet.'), line('t2', 'taken', '2026-11-21T16:00:00Z', 'I go there.')];
    expect(lastWord(concern({ ...taken('dilys'), story }))).toBeUndefined();
  });
});

describe('ending it', () => {
  test('it is closed only after somebody has seen again, by the host or the body that visits', () => {
    const again = concern({ story: [{ id: 's', at: '', kind: 'seen_again' }] });
    expect(mayClose(HUW, concern())).toBe(false);
    expect(mayClose(HUW, again)).toBe(true);
    expect(mayClose(me('asha', 'region'), again)).toBe(false);
  });
  test('only a later visit to the same hospital counts as seeing again, never the one it was raised on', () => {
    const visit = (id: string, more: Partial<VisitRow>) => filled('visits', { id, hospital: 'larkmere', state: 'finished', planned_on: '2026-11-25', ...more });
    const all = [visit('same', {}), visit('before', { visited_on: '2026-11-20' }), visit('else', { hospital: 'fenwater' }), visit('planned', { state: 'planned' }), visit('later', { visited_on: '2026-12-02' })];
    expect(laterVisits(all, concern({ visit: 'same' })).map(({ id }) => id)).toEqual(['later']);
    const night = concern({ raised_at: '2026-07-01T23:30:00.000Z' }); // half past midnight on the 2nd, in London
    expect(laterVisits([visit('day before', { visited_on: '2026-07-01' }), visit('that day', { visited_on: '2026-07-02' })], night).map(({ id }) => id)).toEqual(['that day']);
  });
});

describe('by when there is next word', () => {
  const saturday = new Date('2026-11-21T14:02:00Z');
  const keys = (urgency: 'immediate' | 'urgent' | 'soon' | 'note', now = saturday) => quickChoices(urgency, now).map(keyOf);

  test('the clocks here are those of the policy file (K40)', () => {
    const file = fileURLToPath(new URL('../../../../server/lantern/policy/data/both.yaml', import.meta.url));
    const policy = parse(readFileSync(file, 'utf-8'), { schema: 'failsafe' }) as Record<string, { value: string; unit: string }[]>;
    const clock = (urgency: string) => policy[`escalation.word.${urgency}`]!.at(-1)!;
    expect(clock('immediate')).toMatchObject({ value: String(WORD_WITHIN.immediate! / 60), unit: 'hours' });
    expect(clock('urgent')).toMatchObject({ value: String(WORD_WITHIN.urgent! / 60), unit: 'hours' });
    expect(clock('soon')).toMatchObject({ value: String(WORD_WORKING_DAYS.soon), unit: 'working_days' });
    expect(clock('note')).toMatchObject({ unit: 'event' });
  });
  test('quick choices lie within the clock of the urgency', () => {
    expect(keys('immediate')).toEqual(['m15', 'm30', 'm60']);
    expect(keys('urgent')).toEqual(['m30', 'm60', 'm120', 'm240']);
    for (const urgency of ['immediate', 'urgent', 'soon', 'note'] as const)
      for (const one of quickChoices(urgency, saturday)) expect(faultOf(momentOf(one, saturday), urgency, saturday)).toBeUndefined();
  });
  test('two working days from Saturday are over on Tuesday', () => {
    expect(keys('soon')).toEqual(['d0', 'd1', 'd3']);
  });
  test('this evening is not offered once the working day is over', () => {
    expect(keys('soon', new Date('2026-11-23T18:00:00Z'))).toEqual(['d1', 'd2']);
  });
  test('nobody promises 14:37: minutes end on a five, never past the clock', () => {
    const moment = momentOf({ minutes: 60 }, new Date('2026-11-21T14:02:00Z'));
    expect(moment.toISOString()).toBe('2026-11-21T15:00:00.000Z');
  });
  test('a time of one’s own is refused when it is missing, past, or beyond the clock', () => {
    expect(faultOf(undefined, 'urgent', saturday)).toBe('none');
    expect(faultOf(new Date(NaN), 'urgent', saturday)).toBe('none');
    expect(faultOf(new Date('2026-11-21T13:00:00Z'), 'urgent', saturday)).toBe('past');
    expect(faultOf(new Date('2026-11-21T19:00:00Z'), 'urgent', saturday)).toBe('too_late');
    expect(faultOf(new Date('2027-01-01T09:00:00Z'), 'note', saturday)).toBeUndefined();
  });
});

describe('a life beyond the straight way', () => {
  const line = (kind: ConcernRow['story'][number]['kind']) => ({ id: kind, at: '', kind });
  test('what was seen before it was reopened does not end it again', () => {
    expect(seenAgain({ story: [line('taken'), line('seen_again')] })).toBe(true);
    expect(seenAgain({ story: [line('seen_again'), line('closed'), line('reopened')] })).toBe(false);
    expect(seenAgain({ story: [line('seen_again'), line('moved')] })).toBe(false);
  });
  test('taken, it may be closed with a said reason; untaken and unseen never', () => {
    expect(mayClose(HUW, concern(taken('huw')))).toBe(true);
    expect(mayClose(HUW, concern())).toBe(false);
  });
  test('two that share a life are listed once, and the voice alone where the life is not held', () => {
    const [life, voice] = [concern({ joined: ['v'] }), concern({ id: 'v', joined_into: 'c' })];
    expect(once(new Map([['c', life], ['v', voice]])).map(({ id }) => id)).toEqual(['c']);
    expect(once(new Map([['v', voice]])).map(({ id }) => id)).toEqual(['v']);
  });
  test('only whoever answers and reads its words puts it right', () => {
    const heard = concern({ heard_at: '2026-11-21T14:00:00Z' });
    expect([HUW, MEGAN].map((who) => mayPutRight(who, heard))).toEqual([true, false]);
    expect(mayPutRight(HUW, { ...heard, raised_by: '' })).toBe(false);
  });
});
