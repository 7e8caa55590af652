import { expect, test } from 'vitest';
import { type AlertRow, filled } from '../wire.ts';
import { inOrder } from './rules.ts';

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
