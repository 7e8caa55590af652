import { expect, it } from 'vitest';
import type { Kept } from '../store/merge.ts';
import { asText, putInFile, rescueFile } from './rescue.ts';

const item: Kept = {
  n: 41, id: 'id-41', at: '2026-11-21T14:02:00.000+00:00', by: 'priya', state: 'aside',
  command: { type: 'add_to_concern', concern: 'c1', words: 'She had a bruise' }, aside: { code: 'not-now', why: 'No.', at: '' },
};

it('a rescue file holds every word, with the ids and moments it was made with', () => {
  const file = JSON.parse(rescueFile([item], 'priya'));
  expect(file).toMatchObject({ lantern: 'rescue', by: 'priya', sent: [{ id: 'id-41', at: item.at, command: item.command }] });
});

it('a command reads as plain lines, with the reason it was not accepted', () => {
  expect(asText(item)).toContain('words: She had a bruise');
  expect(asText(item)).toContain('not accepted: No. (not-now)');
});

it('takes up no file that is not ours, and nobody else’s words', async () => {
  expect(await putInFile('{"a":1}', 'priya')).toEqual({ ok: false, why: 'not_a_rescue_file' });
  expect(await putInFile('no json', 'priya')).toEqual({ ok: false, why: 'not_a_rescue_file' });
  expect(await putInFile(rescueFile([item], 'priya'), 'huw')).toEqual({ ok: false, why: 'somebody_elses' });
});
