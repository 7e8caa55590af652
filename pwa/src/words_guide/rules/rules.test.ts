// What the guide leaves alone, how it reads Welsh, and how plain words are put in.

import { describe, expect, test } from 'vitest';
import { type Found, type Guide, reader, readWith } from './match.ts';
import { mutated } from './mutations.ts';
import { near } from './near.ts';
import { quoted } from './quotes.ts';
import { replaced } from './replace.ts';

const entry = (say: Record<string, string[]>, unless: string[] = []) => ({ id: 'one', why: 'Because.', say, unless });
const guide = (more: Partial<Guide>): Guide => ({ tongue: 'en', leave: [], mentions: [], speech: ['said', 'dywedodd'], entries: [], ...more });
const find = (text: string, more: Partial<Guide>): Found[] => readWith([reader(guide(more))], text);
const said = (text: string, more: Partial<Guide>) => find(text, more).map((one) => one.said);

describe('patterns', () => {
  test('small letters stand for both, capitals for themselves', () => {
    expect(said('Unit, unit and UNIT; Ld and LD', { entries: [entry({ unit: [], LD: [] })] })).toEqual(['Unit', 'unit', 'UNIT', 'LD']);
  });
  test('a hyphen or an apostrophe joins words, a full stop does not', () => {
    expect(said('service-users, service. Users', { entries: [entry({ 'service users?': [] })] })).toEqual(['service-users']);
    expect(said('the patient’s notes', { entries: [entry({ '[patient] s': [] })] })).toEqual(['patient']);
  });
  test('the part in brackets is flagged, and the rest must be there', () => {
    expect(said('a 12-bed ward, a bed', { entries: [entry({ '# [bed] ward': [] })] })).toEqual(['bed']);
  });
  test('the pattern that says most wins', () => {
    const entries = [entry({ placement: ['home'], 'work placement': ['job'] })];
    expect(find('a work placement', { entries })[0]?.instead).toEqual(['job']);
  });
  test('an exception leaves only its own entry alone', () => {
    const entries = [entry({ unit: [] }, ['kitchen unit']), { ...entry({ kitchen: [] }), id: 'two' }];
    expect(said('the kitchen unit', { entries })).toEqual(['kitchen']);
  });
});

describe('what is somebody’s own is left alone', () => {
  const entries = [entry({ 'patients?': [], claf: [] })];
  test.each([
    'He said "I am not a patient".', 'Meddai hi ‘nid claf ydw i’.', "She wrote 'the patients here are kind'.", '„Patient“ is what they write.',
    '«Patient», he said.', 'Danny said: the patients are my friends.', 'Dywedodd Danny ddoe: nid claf ydw i.', 'He began “the other patients',
    '‘Mae’r claf yn iawn’ meddai hi.', "'Mae'r claf yn iawn' meddai hi.",
  ])('%s', (text) => expect(said(text, { entries })).toEqual([]));
  test.each([
    ['"Danny" is what the patient likes to be called.', 'patient'], ['The staff’s view of the patient’s day.', 'patient'],
    ["'Dyn ni ddim yn galw neb yn glaf; gwelais un claf.", 'claf'], ['“One.”\nThe patient left.', 'patient'],
    ['At 10:30 the patient left.', 'patient'], ['The door is 30" wide, says the patient', 'patient'],
  ])('but not what stands outside: %s', (text, flag) => expect(said(text, { entries })).toEqual([flag]));
  test('a mark not closed yet holds to the end of its paragraph', () => {
    expect(quoted('a “b\nc', new Set())).toEqual([{ start: 2, end: 4 }]);
  });
});

describe('Welsh', () => {
  const welsh = { tongue: 'cy' as const, entries: [entry({ '~claf': ['person'], '~uned': ['ward'] })] };
  test('a word is found in each of its forms, and what takes its place is mutated alike', () => {
    const text = 'claf, dau glaf, ei chlaf, fy nghlaf';
    const plain = find(text, welsh).map((one) => mutated('person', one.mutation));
    expect(plain).toEqual(['person', 'berson', 'pherson', 'mherson']);
  });
  test.each([['llety', 'soft', 'lety'], ['rhywun', 'soft', 'rywun'], ['gofid', 'soft', 'ofid'], ['chwaer', 'soft', 'chwaer'], ['uned', 'h', 'huned'], ['ward', 'soft', 'ward']] as const)(
    '%s, %s: %s', (word, mutation, changed) => expect(mutated(word, mutation)).toBe(changed));
  test('yr becomes y before a consonant', () => {
    const text = 'Aeth i yr uned ddoe.';
    expect(replaced(text, find(text, welsh)[0]!, 'ward')?.text).toBe('Aeth i y ward ddoe.');
  });
  test('it says the words as they stand there', () => {
    const text = 'â chlaf newydd';
    expect(replaced(text, find(text, welsh)[0]!, 'person')?.put).toBe('pherson');
  });
});

describe('putting plain words in', () => {
  const entries = [entry({ LD: ['learning disability'], 'service users?': ['people'], patient: ['person'] })];
  const put = (text: string, plain: string) => replaced(text, find(text, { entries })[0]!, plain);
  test.each([
    ['An LD nurse came.', 'learning disability', 'A learning disability nurse came.'], ['LD nurses came.', 'learning disability', 'Learning disability nurses came.'],
    ['Service users cook.', 'people', 'People cook.'], ['The patient’s notes.', 'person', 'The person’s notes.'],
  ])('%s', (text, plain, after) => expect(put(text, plain)?.text).toBe(after));
  test('it says where the new words end', () => {
    expect(put('the patient left', 'person')?.end).toBe('the person'.length);
  });
  test('nothing is put in where the text has moved on', () => {
    const [one] = find('the patient left', { entries });
    expect(replaced('A the patient left', one!, 'person')).toBeUndefined();
  });
});

describe('near the caret', () => {
  const text = 'one\ntwo\nthree\nfour';
  test('a short text is read whole', () => expect(near(text, 0, 100)).toEqual({ start: 0, end: text.length }));
  test('a long one by whole paragraphs', () => {
    const { start, end } = near(text, 5, 8);
    expect(text.slice(start, end)).toBe('one\ntwo');
  });
  test('the paragraph that holds the caret is always read', () => {
    const { start, end } = near(text, 10, 2);
    expect(text.slice(start, end)).toBe('three');
  });
});
