// A clip is offered only while the words are those that were read.
import { describe, expect, test } from 'vitest';
import type { ClipRow } from '../../wire.ts';
import type { FaceWords } from '../version.ts';
import { worthKeeping } from './keeping.ts';
import { clipFor, spoken, staleFor, wordsHash } from './spoken.ts';

const words: FaceWords = {
  title: '', sections: {}, fields: {}, parts: {},
  questions: { calm: { ask: 'Oes sŵn?', help: 'Gwrandewch.', options: { yes: 'Oes' } } },
  answers: { yes: 'Ie', no: 'Na', sort_of: 'Weithiau', unsure: 'Ddim yn siŵr', not_able_to_ask: 'Heb ofyn' },
};
const question = { id: 'calm', kind: 'yes_no_sort_of' };
const wanted = { checklist: 'checkers', question: 'calm', face: 'cy-simple' };
const clip = (id: string, words_hash: string, more: Partial<ClipRow> = {}): ClipRow => ({
  ...wanted, id, words_hash, sha256: id, media_type: 'audio/mp4', bytes: 3, by: 'robin', by_name: 'Robin', at: '2026-11-20T10:00:00Z', ...more,
});

describe('which words a clip reads', () => {
  test('the question, its help and its answers, counted as the server counts them', async () => {
    const lines = spoken(question, words);
    expect(lines).toEqual(['Oes sŵn?', 'Gwrandewch.', 'Oes', 'Na', 'Weithiau', 'Ddim yn siŵr', 'Heb ofyn']);
    // tests/server/checklists/test_clips.py holds the same number
    expect(await wordsHash(lines)).toBe('73af60b6e73f62ef7e88e64cc1ed843a1620b36b3b9d271bfe456b8d8f1e688a');
  });
});

describe('which clip is offered', () => {
  test('the latest that reads these words, in this face; none where the words have changed', async () => {
    const now = await wordsHash(spoken(question, words));
    const all = [clip('first', now!), clip('again', now!, { at: '2026-11-20T11:00:00Z' }), clip('english', now!, { face: 'en' })];
    expect(clipFor(all, wanted, now)?.id).toBe('again');
    const changed = { ...words, questions: { calm: { ask: 'Oes gormod o sŵn?' } } };
    const later = await wordsHash(spoken(question, changed));
    expect([clipFor(all, wanted, later), staleFor(all, wanted, later)?.id]).toEqual([undefined, 'again']);
    expect(staleFor(all, wanted, now)).toBeUndefined();
  });
  test('none where this browser cannot tell, and none that was dropped', () => {
    expect(clipFor([clip('a', 'x')], wanted, undefined)).toBeUndefined();
    expect(staleFor([clip('a', '')], wanted, 'x')).toBeUndefined();
  });
});

describe('what a phone keeps', () => {
  test('clips of the face it speaks and of what it carries, the latest first, as far as there is room', () => {
    const all = [
      clip('old', 'x', { at: '2026-11-01T10:00:00Z', bytes: 60 }), clip('new', 'x', { bytes: 60 }), clip('english', 'x', { face: 'en' }),
      clip('elsewhere', 'x', { checklist: 'other' }), clip('dropped', ''),
    ];
    expect(worthKeeping(all, new Set(['checkers']), 'cy-simple').map(({ id }) => id)).toEqual(['new', 'old']);
    expect(worthKeeping(all, new Set(['checkers']), 'cy-simple', 100).map(({ id }) => id)).toEqual(['new']);
  });
});
