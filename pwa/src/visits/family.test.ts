import { expect, test } from 'vitest';
import type { AnswersRow, SheetRow } from '../wire.ts';
import { visit } from './examples.ts';
import { familySaid } from './family.ts';

const sheet = (more: object = {}) => ({ id: 's', checklist: 'family-and-advocate-feedback/2026-04-01', about: { kind: 'person', id: 'danny' }, ...more }) as unknown as SheetRow;
const told = (value: unknown, at = '2026-11-20T10:00:00Z', more: object = {}) =>
  ({ id: at, visit: 's', part: 'person', by: 'frank', by_name: 'Frank', at, answers: [{ question: 'look_at_for_us', value }], ...more }) as unknown as AnswersRow;
const says = (sheets: SheetRow[], answers: AnswersRow[], visits = [visit()], people = new Set(['danny'])) =>
  familySaid(people, sheets, answers, visits).map((one) => one.says);

test('the latest words of a family stand, also before they are handed in', () => {
  expect(says([sheet()], [told('His teeth.'), told('His left ear.', '2026-11-20T11:00:00Z')])).toEqual(['His left ear.']);
  expect(says([sheet({ state: 'finished' })], [told('His teeth.')])).toEqual(['His teeth.']);
});
test('what is no answer, of another list or about somebody who is not there is not said', () => {
  for (const none of ['', 'refused', 'not_looked_at']) expect(says([sheet()], [told(none)])).toEqual([]);
  expect(says([sheet({ checklist: 'wellbeing-outcomes/2026-04-01' })], [told('His teeth.')])).toEqual([]);
  expect(says([sheet()], [told('His teeth.')], [visit()], new Set(['mary']))).toEqual([]);
});
test('once somebody has been to see the person, it was for that visit; a visit that did not see them leaves it', () => {
  const been = (seen: object, finished_at: string) => says([sheet()], [told('His teeth.')], [visit({ seen: seen as never, finished_at })]);
  expect(been({ danny: 'in_person' }, '2026-11-21T15:00:00Z')).toEqual([]);
  expect(been({ danny: 'in_person' }, '2026-11-19T15:00:00Z')).toEqual(['His teeth.']);
  expect(been({ mary: 'in_person' }, '2026-11-21T15:00:00Z')).toEqual(['His teeth.']);
});
