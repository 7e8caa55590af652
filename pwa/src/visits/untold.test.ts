import { expect, test } from 'vitest';
import type { ConcernRow } from '../wire.ts';
import type { Question } from '../checklists/rules.ts';
import { untoldIn } from './untold.ts';

const feels: Question = { id: 'feels_safe', part: 'person', section: 'safety', kind: 'yes_no_unsure', turn: 'core', raises: { urgent: { feels_safe: 'no' } } } as Question;
const door: Question = { id: 'door', part: 'person', section: 'day', kind: 'yes_no_unsure', turn: 'core', raises: { note: { door: 'no' } } } as Question;
const theme = (section: string) => ({ safety: 'safety', day: 'restriction' })[section];
const raised = (more: object) => ({ visit: 'v', person: 'theo', about: ['safety'], ...more }) as unknown as ConcernRow;
const left = (answers: object, concerns: ConcernRow[] = []) =>
  untoldIn([feels, door], answers as never, theme, { visit: 'v', person: 'theo' }, concerns).map(({ question, urgency }) => [question.id, urgency]);

test('a frightened answer that nobody was told of is named; a note can wait for the summary', () => {
  expect(left({ feels_safe: 'no', door: 'no' })).toEqual([['feels_safe', 'urgent']]);
  expect(left({ feels_safe: 'yes' })).toEqual([]);
});
test('a concern of that theme from this trip about this person is enough; any other is not', () => {
  expect(left({ feels_safe: 'no' }, [raised({})])).toEqual([]);
  for (const other of [{ visit: 'w' }, { person: 'amir' }, { about: ['staffing'] }, { about: [] }])
    expect(left({ feels_safe: 'no' }, [raised(other)])).toHaveLength(1);
});
