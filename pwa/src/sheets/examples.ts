// A small checklist in two versions, and sheets on it, as the tests of sheets know them. Used by tests only.
import type { Question } from '../checklists/rules.ts';
import type { FaceWords, Version } from '../checklists/version.ts';
import { type AnswersRow, type AnswerValue, filled, type MeRow, type Role, type SheetRow } from '../wire.ts';

const question = (id: string, more: Partial<Question> = {}): Question =>
  ({ id, part: 'hospital', section: 'doors', kind: 'yes_no_unsure', turn: 'core', ...more });

const QUESTIONS = [
  question('locked', { rates: { poor: { all: [{ locked: 'yes' }, { not: { answered: 'why' } }] }, good: { locked: 'no' } }, raises: { soon: { locked: 'yes' } } }),
  question('why', { kind: 'words', show_if: { locked: 'yes' } }),
  question('rooms', { kind: 'share', unit: 'things' }),
  question('noise', { kind: 'sign' }),
];
const LATER = [QUESTIONS[0]!, QUESTIONS[1]!, QUESTIONS[3]!, question('garden')];

export const wordsOf = (questions: readonly Question[], say = (id: string) => `${id}?`): FaceWords => ({
  title: 'Signs', sections: { doors: 'Doors' }, questions: Object.fromEntries(questions.map(({ id }) => [id, { ask: say(id) }])),
  answers: { yes: 'Yes', no: 'No', unsure: 'Not sure', not_supplied: 'Not supplied' }, fields: {}, parts: {},
});

const make = (version: string, questions: Question[], more: Partial<Version> = {}): Version => ({
  id: `signs/${version}`, checklist: 'signs', version, answered_by: 'professionals', filled_in: 'alone', faces: ['en', 'cy'], review: {},
  sections: [{ id: 'doors', part: 'hospital', theme: 'restriction' }], questions, words: { en: wordsOf(questions) }, rotate: {}, ...more,
});

export const version = (more: Partial<Version> = {}) => make('2026-04-01', QUESTIONS, more);
export const later = (more: Partial<Version> = {}) => make('2026-10-01', LATER, more);

export const sheet = (id: string, more: Partial<SheetRow> = {}): SheetRow =>
  filled('sheets', {
    id, checklist: 'signs/2026-04-01', about: { kind: 'hospital', id: 'larkmere' }, body: 'northmoor', body_name: 'Northmoor ICB', by: 'priya',
    by_name: 'Priya Raman', began_at: '2026-11-20T10:00:00Z', state: 'finished', finished_on: '2026-11-20', ...more,
  });

export const answered = (on: string, said: Record<string, AnswerValue>, more: Partial<AnswersRow> = {}): AnswersRow => ({
  id: `${on}-${Object.keys(said).join()}`, visit: on, part: 'hospital', by: 'priya', by_name: 'Priya Raman', at: '2026-11-20T10:00:00Z',
  answers: Object.entries(said).map(([one, value]) => ({ question: one, value })), ...more,
});

export const seated = (...roles: Role[]): MeRow =>
  filled('me', { id: 'me', name: 'Me', language: 'en', seats: roles.map((role) => ({ role, body: 'northmoor', ...(role === 'provider_manager' ? { hospital: 'larkmere' } : {}) })) });
