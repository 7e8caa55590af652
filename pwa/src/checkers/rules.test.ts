// A check as a Quality Checker goes through it, with Megan and Tom.
import { describe, expect, test } from 'vitest';
import type { Question } from '../checklists/rules.ts';
import type { FaceWords } from '../checklists/version.ts';
import { type AnswersRow, filled, WARD } from '../wire.ts';
import { type Answered, calls, goOnAt, heardAs, latest, leavesGroup, next, notYetRight, order, prepared, previous, readBack, type Told } from './rules.ts';
import { fastness, goesAlong, toldAlready } from './telling.ts';

const question = (id: string, section: string, more: Partial<Question> = {}): Question => ({
  id, section, part: 'ward', kind: 'yes_no_sort_of', turn: 'core', ...more,
});
const QUESTIONS = [
  question('staff_kind', 'support'),
  question('feel_safe', 'safe', { raises: { urgent: { feel_safe: 'no' } } }),
  question('not_safe_why', 'safe', { kind: 'words', show_if: { feel_safe: ['no', 'unsure'] } }),
  question('good_here', 'last_words', { kind: 'words' }),
];
const at = (minute: number) => `2026-11-21T14:${String(minute).padStart(2, '0')}:00.000+00:00`;
const said = (value: string, minute = 0, more: Partial<Told> = {}): Told => ({ value, at: at(minute), ...more });
const answers = (all: Record<string, Told>): Answered => new Map(Object.entries(all));
const SCARED = answers({ feel_safe: said('no') });

function recorded(minute: number, given: Record<string, string>, more: Partial<AnswersRow> = {}): AnswersRow {
  const list = Object.entries(given).map(([id, value]) => ({ question: id, value, at: at(minute) }));
  return { id: `r${minute}`, visit: 'v', part: 'ward', by: 'megan', by_name: 'Megan', at: at(minute), answers: list, ...more };
}

describe('the order of questions', () => {
  test('a question that follows from an answer comes right after it, and goes again with it', () => {
    expect(order(QUESTIONS, new Map())).toEqual(['staff_kind', 'feel_safe', 'good_here']);
    expect(order(QUESTIONS, SCARED)).toEqual(['staff_kind', 'feel_safe', 'not_safe_why', 'good_here']);
  });
  test('next and back end at the last and the first question', () => {
    const ids = order(QUESTIONS, SCARED);
    expect(next(ids, 'feel_safe')).toBe('not_safe_why');
    expect(next(ids, 'good_here')).toBeUndefined();
    expect(previous(ids, 'staff_kind')).toBeUndefined();
  });
  test('only questions prepared for the ward are asked, and all of them when none are named', () => {
    const asked = { ward: [{ question: 'feel_safe' }] };
    expect(prepared(QUESTIONS, { asked }).map(({ id }) => id)).toEqual(['feel_safe']);
    expect(prepared([...QUESTIONS, question('person_seen', 'meeting', { part: 'person' })], { asked: {} })).toEqual(QUESTIONS);
  });
  test('a group is left at its last question and at the end of the check', () => {
    expect(leavesGroup(QUESTIONS, 'feel_safe', 'not_safe_why')).toBe(false);
    expect(leavesGroup(QUESTIONS, 'not_safe_why', 'good_here')).toBe(true);
    expect(leavesGroup(QUESTIONS, 'good_here', undefined)).toBe(true);
  });
});

describe('going on', () => {
  test('it reopens where Megan stopped, answered or not', () => {
    expect(goOnAt(QUESTIONS, SCARED, 'feel_safe')).toBe('feel_safe');
  });
  test('where that question no longer shows, it goes on at the first one not answered', () => {
    expect(goOnAt(QUESTIONS, answers({ staff_kind: said('yes'), feel_safe: said('yes') }), 'not_safe_why')).toBe('good_here');
  });
  test('a check not begun opens at its first question', () => {
    expect(goOnAt(QUESTIONS, new Map(), undefined)).toBe('staff_kind');
  });
});

describe('what was said', () => {
  test('a draft on the phone stands over what was recorded before it', () => {
    const found = latest([recorded(1, { feel_safe: 'yes' })], [['feel_safe', said('no', 5)]]);
    expect(found.get('feel_safe')?.value).toBe('no');
  });
  test('what was recorded later, on the other phone, stands over an older draft', () => {
    const found = latest([recorded(9, { feel_safe: 'yes' })], [['feel_safe', said('no', 5)]]);
    expect(found.get('feel_safe')?.value).toBe('yes');
  });
  test('rows in any order give the latest word', () => {
    const rows = [recorded(3, { feel_safe: 'no' }), recorded(1, { feel_safe: 'yes' })];
    expect(latest(rows, [])).toEqual(latest([...rows].reverse(), []));
  });
  test('what Tom typed keeps his mark, and loses it when Megan says it herself', () => {
    const tom = recorded(1, { staff_kind: 'yes' }, { typed_by: 'tom', typed_by_name: 'Tom Okafor' });
    expect(latest([tom], []).get('staff_kind')).toMatchObject({ value: 'yes', typed_by: 'tom' });
    expect(latest([tom], [['staff_kind', said('no', 2)]]).get('staff_kind')).not.toHaveProperty('typed_by');
  });
});

describe('reading back', () => {
  test('every question that showed is read back in its group, also the skipped ones', () => {
    const groups = readBack(QUESTIONS, SCARED);
    expect(groups.map(({ section }) => section)).toEqual(['support', 'safe', 'last_words']);
    expect(groups[0]!.questions).toEqual([{ id: 'staff_kind', told: undefined }]);
    expect(groups[1]!.questions.map(({ id }) => id)).toEqual(['feel_safe', 'not_safe_why']);
  });
  test('an answer changed after "this is right" has to be looked at again; a skipped one never has', () => {
    const right = { feel_safe: at(0) };
    expect(notYetRight(QUESTIONS, SCARED, right)).toEqual([]);
    expect(notYetRight(QUESTIONS, answers({ feel_safe: said('unsure', 7) }), right)).toEqual(['feel_safe']);
  });
});

describe('telling someone', () => {
  test('one frightened answer offers to tell someone now, and a calm one does not', () => {
    const safe = QUESTIONS[1]!;
    expect(calls(safe, SCARED)).toBe('urgent');
    expect(calls(safe, answers({ feel_safe: said('yes') }))).toBeUndefined();
  });
  test('a frightened answer goes along with the findings as a concern, in her words and nothing added', () => {
    const face = {
      title: '', sections: {}, answers: { no: 'No', yes: 'Yes' },
      questions: { feel_safe: { ask: 'Do people feel safe here?' }, not_safe_why: { ask: 'What makes people feel unsafe?' } },
    } as unknown as FaceWords;
    const visit = filled('visits', { id: 'v', hospital: 'larkmere', unit: 'ash' });
    const scared = answers({ feel_safe: said('no', 0, { words: 'I was scared too.' }), not_safe_why: said('A man shouts') });
    const here = { visit, questions: QUESTIONS, words: face };
    expect(goesAlong(here, scared, 'c')).toMatchObject({
      urgency: 'urgent', hospital: 'larkmere', visit: 'v', voice: 'checker',
      words: 'Do people feel safe here? No. I was scared too.\nWhat makes people feel unsafe? A man shouts.',
    });
    expect(goesAlong(here, answers({ feel_safe: said('yes') }), 'c')).toBeUndefined();
  });
  test('nothing is told twice: a concern from this check is enough', () => {
    const concern = filled('concerns', { id: 'c', visit: 'v' });
    expect(toldAlready([concern], 'v')).toBe(true);
    expect(toldAlready([concern], 'w')).toBe(false);
  });
  test('without a word it is immediate, in danger too, and with words never less than urgent (K39)', () => {
    expect(fastness('', false)).toBe('immediate');
    expect(fastness('  ', false)).toBe('immediate');
    expect(fastness('He shouts', true)).toBe('immediate');
    expect(fastness('He shouts', false)).toBe('urgent');
  });
});

describe('from paper, where all answers have one moment', () => {
  const at = '2026-11-20T10:00:00Z';
  const paper = (value: string) => ({ value, at, written_at: '2026-11-20T11:30:00Z' });
  const typed = (id: string, value: string, typed_at: string): AnswersRow =>
    ({ id, visit: 'v', part: WARD, by: 'megan', by_name: 'Megan', at: typed_at, answers: [{ question: 'safe', ...paper(value) }] });

  test('what was typed in last stands', () => {
    const rows = [typed('b', 'no', '2026-11-21T09:02:00Z'), typed('a', 'yes', '2026-11-21T09:00:00Z')];
    expect(latest(rows, []).get('safe')?.value).toBe('no');
  });

  test('an answer that was changed has not been heard', () => {
    expect(heardAs(paper('yes'))).not.toBe(heardAs(paper('no')));
    expect(heardAs(paper('yes'))).not.toBe(heardAs({ ...paper('yes'), words: 'At night.' }));
    expect(heardAs({ value: 'yes', at })).toBe(at);
  });
});
