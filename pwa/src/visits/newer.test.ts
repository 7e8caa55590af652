// A trip goes on in a newer version: what was chosen for it stays as far as it is asked, and nothing is lost.
import { expect, test } from 'vitest';
import type { Question } from '../checklists/rules.ts';
import type { Version } from '../checklists/version.ts';
import type { Asked, ChecklistRow } from '../wire.ts';
import { version, visit } from './examples.ts';
import { carried, newerFor, onTrip } from './newer.ts';

const more: Question = { id: 'privacy', part: 'person', section: 'safety', kind: 'yes_no_unsure', turn: 'core' };
const later: Version = {
  ...version, id: 'adult-oversight/2026-10-01', version: '2026-10-01',
  questions: [...version.questions.filter(({ id }) => id !== 'met'), more],
};
const rows = [version, later] as unknown as ChecklistRow[];
const ids = (list: Asked[] | undefined) => list?.map(({ question }) => question);

test('a trip that is not handed in is told of a newer version in force, and of none that is still to come', () => {
  expect(newerFor(visit(), rows, '2026-11-21')?.id).toBe(later.id);
  expect(newerFor(visit(), rows, '2026-09-30')).toBeUndefined();
  expect(newerFor(visit({ state: 'finished' }), rows, '2026-11-21')).toBeUndefined();
  expect(newerFor(visit({ checklist: later.id }), rows, '2026-11-21')).toBeUndefined();
});

test('the core of the newer version is asked, and each chosen question that is still there, with its reason', () => {
  const asks = carried(visit().asked, later);
  expect(ids(asks.danny)).toContain('privacy');
  expect(ids(asks.danny)).not.toContain('met');
  expect(asks.danny).toContainEqual({ question: 'advocate', why: { never: true } });
  expect(ids(asks.ward)).toEqual(['clean']);
});

test('what is compared is what the trip asks; a check that names none asks all of it', () => {
  expect(onTrip(version, visit().asked).map(({ id }) => id)).not.toContain('noise');
  expect(onTrip(version, {})).toEqual(version.questions);
});
