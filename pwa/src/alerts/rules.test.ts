import { expect, test } from 'vitest';
import { type AlertRow, type ConcernRow, filled } from '../wire.ts';
import { asking, asks, inOrder } from './rules.ts';
import { raisedBy, whyTold } from './why.ts';

const alert = (id: string, more: Partial<AlertRow>): AlertRow =>
  filled('alerts', { id, concern: id, hospital: 'h', urgency: 'soon', seat: 'host_lead', at: '2026-11-21T14:00:00Z', ...more });

test('Huw hears the most urgent first, and of the same urgency the newest', () => {
  const all = [
    alert('soon', {}), alert('old', { urgency: 'urgent' }), alert('new', { urgency: 'urgent', at: '2026-11-21T14:30:00Z' }),
    alert('now', { urgency: 'immediate', at: '2026-11-21T09:00:00Z' }),
  ];
  expect(inOrder(all).map(({ id }) => id)).toEqual(['now', 'new', 'old', 'soon']);
});

test('a concern that rang three times stands once, as it was last told; what is done is gone', () => {
  const all = [
    alert('1', { concern: 'c', state: 'seen' }), alert('2', { concern: 'c', at: '2026-11-21T15:00:00Z', round: 1 }),
    alert('3', { concern: 'd', state: 'done' }),
  ];
  expect(inOrder(all).map(({ id }) => id)).toEqual(['2']);
});

test('a route that was asked for every four hours stands once; of other news each piece is its own', () => {
  const route = (id: string, at: string) => alert(id, { concern: 'c', kind: 'route', copy: true, at });
  const all = [
    route('1', '2026-11-21T14:00:00Z'), route('2', '2026-11-21T18:00:00Z'), alert('3', { concern: 'c' }),
    alert('4', { concern: 'c', kind: 'moved', copy: true }), alert('5', { concern: 'c', kind: 'unsealed', copy: true }),
  ];
  expect(inOrder(all).map(({ id }) => id).sort()).toEqual(['2', '3', '4', '5']);
});

const concern = (id: string, more: Partial<ConcernRow>): ConcernRow => filled('concerns', { id, ...more } as ConcernRow);

test('news is never called a copy for somebody who is away, and nobody is counted on for it', () => {
  for (const kind of ['reopened', 'moved', 'joined', 'unjoined', 'opened', 'unsealed', 'not_yours', 'route'] as const) {
    const news = alert(kind, { kind, copy: true, seat: 'raiser' });
    expect([kind, whyTold(news, true), asks(news)]).toEqual([kind, 'news', kind === 'route']);
  }
});

test('a copy says whether its reader raised it or is not counted on; whoever must take it is asked', () => {
  expect(whyTold(alert('1', { copy: true }), true)).toBe('raised');
  expect(whyTold(alert('2', { copy: true }), false)).toBe('away');
  expect(whyTold(alert('3', {}), false)).toBe('asked');
});

test('whoever raised a voice that was joined with it raised it too', () => {
  const all = new Map([['one', concern('one', { raised_by: 'huw', joined: ['two', 'unread'] })], ['two', concern('two', { raised_by: 'priya' })]]);
  expect(['huw', 'priya', 'gareth'].map((who) => raisedBy(who, all.get('one'), all))).toEqual([true, true, false]);
  expect(raisedBy('huw', undefined, all)).toBe(false);
});

test('only what waits and counts on its reader is counted: a route nobody told is, a copy is not', () => {
  const all = [alert('1', { copy: true }), alert('2', { kind: 'route', copy: true }), alert('3', {}), alert('4', { state: 'seen' }), alert('5', { kind: 'moved', copy: true })];
  expect(asking(all).map(({ id }) => id).sort()).toEqual(['2', '3']);
});
