import { expect, test } from 'vitest';
import { hospital, person, unit, version, visit } from './examples.ts';
import { type Held, missing } from './pack.ts';

const held: Held = {
  version, unit: unit(), hospital: hospital(), people: new Map([['danny', person()]]), whole: '2026-11-21T08:00:00Z', appKept: true,
};
const lacks = (change: Partial<Held>) => missing(visit(), { ...held, ...change }).map(({ what, which }) => (which ? `${what} ${which}` : what));

test('a trip is ready for no signal when everything it needs is here', () => expect(lacks({})).toEqual([]));

test('a first fetch that was broken off is not ready', () => expect(lacks({ whole: null })).toEqual(['first_sync']));

test('the questions must be here, and every one that was prepared', () => {
  expect(lacks({ version: undefined })).toEqual(['checklist']);
  expect(lacks({ version: { ...version, questions: version.questions.filter(({ id }) => id !== 'clean') } })).toEqual(['checklist']);
});

test('their words must be here in every language owed', () => {
  const { cy: _cy, ...rest } = version.words;
  expect(lacks({ version: { ...version, words: rest } })).toEqual(['words cy']);
});

test('without a number to ring for safeguarding it is not ready', () => {
  expect(lacks({ hospital: hospital({ telephones: [{ to: 'emergency', name: '999', number: '999' }] }) })).toEqual(['telephones']);
});

test('the ward, and the full record of everybody on the trip', () => {
  expect(lacks({ unit: undefined })).toEqual(['ward']);
  expect(lacks({ people: new Map([['danny', person({ view: 'brief' })]]) })).toEqual(['person danny']);
});

test('the app itself must be kept on the phone', () => expect(lacks({ appKept: false })).toEqual(['app']));
