import { expect, it } from 'vitest';
import { wellFormed } from './well_formed.ts';

it('makes half an emoji readable, wherever it stands, and leaves whole ones alone', () => {
  expect(wellFormed({ words: 'a\ud83d', list: ['\udc00b', '🙂'] })).toEqual({ words: 'a\ufffd', list: ['\ufffdb', '🙂'] });
});

it('leaves out what was never given, as the wire does', () => {
  expect(wellFormed({ type: 'x', person: undefined })).toEqual({ type: 'x' });
});
