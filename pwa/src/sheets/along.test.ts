import { expect, test } from 'vitest';
import type { ConcernRow } from '../wire.ts';
import { filled } from '../wire.ts';
import { goesAlong, pressing, untold } from './along.ts';
import { sheet, version } from './examples.ts';

const told = (question: string, value: string, typed_at = '2026-11-20T10:05:00Z', words?: string) => ({
  question, value, by: 'priya', by_name: 'Priya Raman', told_at: typed_at, typed_at, ...(words ? { words } : {}),
});
const theos = (more: object = {}) =>
  sheet('theos', { state: 'begun', about: { kind: 'person', id: 'theo' }, hospital: 'larkmere', unit: 'birch', whose: { voice: 'own' }, ...more });
const spoken = version({ answered_by: 'people' });
const on = (row = theos(), of = spoken) => ({ sheet: row, version: of, words: of.words.en! });
const said = { locked: told('locked', 'yes', undefined, 'At night.'), why: told('why', 'They say so.') };
const raised = (more: Partial<ConcernRow>) =>
  filled('concerns', { id: 'c', hospital: 'larkmere', person: 'theo', raised_by: 'priya', raised_at: '2026-11-20T10:06:00Z', about: ['restriction'], ...more } as ConcernRow);
const ids = (...given: Parameters<typeof pressing>) => pressing(...given).map(({ question }) => question.id);

test('what Theo told goes along in his voice: the question, his answer, his words and what follows from it', () => {
  expect(goesAlong(on(), said, pressing(on(), said, []), '')).toEqual({
    type: 'raise_concern', concern: expect.stringMatching(/^theos-\w+$/), hospital: 'larkmere', unit: 'birch', person: 'theo', voice: 'person',
    urgency: 'soon', words: 'locked? Yes. At night.\nwhy? They say so.',
  });
});
test('the same answers sent twice are one concern', () => {
  const once = () => goesAlong(on(), said, pressing(on(), said, []), '')!.concern;
  expect(once()).toBe(once());
});
test('a father’s phone does not know where his son is; the server does', () => {
  const { hospital: _, unit: __, ...nowhere } = theos({ whose: { voice: 'family', relationship: 'Father' } });
  const here = on(nowhere);
  expect(goesAlong(here, said, pressing(here, said, []), 'Father')).toMatchObject({ hospital: 'not-known', person: 'theo', voice: 'family' });
});
test('an advocate and anybody else who speaks for Theo are heard as who they are, with what they are to him', () => {
  for (const voice of ['advocate', 'other'] as const) {
    const here = on(theos({ whose: { voice, relationship: 'Support worker' } }));
    expect(goesAlong(here, said, pressing(here, said, []), 'Support worker')).toMatchObject({ voice, words: expect.stringMatching(/^Support worker\n/) });
  }
});
test('nothing goes from what professionals answered, a calm answer, or where there is no hospital', () => {
  expect(ids(on(theos(), version()), said, [])).toEqual([]);
  expect(ids(on(), { locked: told('locked', 'no') }, [])).toEqual([]);
  const system = on(sheet('system', { state: 'begun', about: { kind: 'system', id: 'northmoor' } }));
  expect(goesAlong(system, said, pressing(system, said, []), '')).toBeUndefined();
});
test('what professionals answered is named to them instead, until they raised it', () => {
  const here = on(theos(), version());
  expect(untold(here, said, []).map(({ question }) => question.id)).toEqual(['locked']);
  expect(untold(here, said, [raised({})])).toEqual([]);
  expect(untold(on(), said, [])).toEqual([]);
});
test('a concern raised meanwhile about the same is enough; one about somebody else, something else or earlier is not', () => {
  expect(ids(on(), said, [raised({})])).toEqual([]);
  for (const other of [{ person: 'amir' }, { about: ['voice'] }, { raised_at: '2026-11-19T10:00:00Z' }, { raised_by: 'hana' }])
    expect(ids(on(), said, [raised(other)])).toEqual(['locked']);
});
test('after it was handed in, only what was answered since', () => {
  const after = on(theos({ state: 'finished', finished_at: '2026-11-20T11:00:00Z' }));
  expect(ids(after, said, [])).toEqual([]);
  expect(ids(after, { locked: told('locked', 'yes', '2026-11-20T12:00:00Z') }, [])).toEqual(['locked']);
});
