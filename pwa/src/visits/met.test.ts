import { expect, test } from 'vitest';
import { bestMeeting } from './met.ts';

test('somebody met once in person was met in person, whatever else was told of them', () => {
  expect(bestMeeting([{ value: { how: 'phone' } }, { value: { how: 'in_person', private: 'yes' } }, { value: { how: 'not_seen' } }])).toBe('in_person');
});

test('somebody met who declined to talk was met: their clock moves', () => {
  expect(bestMeeting([{ value: { how: 'declined_after_meeting' } }, { value: { how: 'video' } }])).toBe('declined_after_meeting');
});

test('where nobody told how they met, nothing is said for them', () => {
  expect(bestMeeting([])).toBeUndefined();
  expect(bestMeeting([{ value: 'yes' }, { value: { voice: 'person', words: 'Hello' } }, { value: null }])).toBeUndefined();
});
