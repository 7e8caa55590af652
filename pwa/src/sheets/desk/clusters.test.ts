import { expect, test } from 'vitest';
import type { Question } from '../../checklists/rules.ts';
import type { SheetRow } from '../../wire.ts';
import { answered, sheet, version, wordsOf } from '../examples.ts';
import { clusters, seenBy } from './clusters.ts';

const sign = (id: string, section: string): Question => ({ id, part: 'hospital', section, kind: 'sign', turn: 'core' });
const QUESTIONS = [sign('frightened', 'care'), sign('quiet', 'care'), sign('hidden', 'leaders'), sign('asked_by_nobody', 'leaders')];
const SECTIONS = [{ id: 'care', part: 'hospital', theme: 'culture' }, { id: 'leaders', part: 'hospital', theme: 'culture' }] as const;
const list = version({ questions: QUESTIONS, sections: [...SECTIONS], words: { en: wordsOf(QUESTIONS) } });
const checkers = version({ id: 'seen/2026-04-01', checklist: 'seen', questions: [sign('frightened', 'ward')], sections: [{ id: 'ward', part: 'ward', theme: 'culture' }] });

const on = (id: string, day: string, more: Partial<SheetRow> = {}) => sheet(id, { finished_on: day, hospital: 'larkmere', ...more });
const sheets = [
  on('first', '2026-05-01'),
  on('second', '2026-09-01', { body: 'eastlea', by_name: 'Hana Lindqvist' }),
  on('third', '2026-10-01', { checklist: 'seen/2026-04-01', about: { kind: 'ward', id: 'ash' }, body: 'clear_eyes', by_name: 'Megan Yates' }),
  on('elsewhere', '2026-10-02', { hospital: 'quarry' }),
  on('not_handed_in', '2026-10-03', { state: 'begun' }),
];
const answers = [
  answered('first', { frightened: 'yes', quiet: 'no', hidden: 'not_able_to_see' }),
  answered('second', { frightened: 'no', quiet: 'no' }),
  answered('third', { frightened: 'yes' }, { part: 'ward' }),
  answered('elsewhere', { hidden: 'yes' }),
  answered('not_handed_in', { hidden: 'yes' }),
];

test('a sign seen by two bodies on two checklists stands once, with everybody who looked, newest first', () => {
  const [care, leaders] = clusters(list, [list, checkers], sheets, answers, 'larkmere');
  const [frightened] = care!.seen;
  expect(frightened!.looks.map(({ sheet: one, told }) => [one.by_name, told.value])).toEqual([
    ['Megan Yates', 'yes'], ['Hana Lindqvist', 'no'], ['Priya Raman', 'yes'],
  ]);
  expect(seenBy(frightened!)).toEqual({ since: '2026-05-01', bodies: 2 });
  expect(care!.notSeen.map(({ question }) => question.id)).toEqual(['quiet']);
  expect(leaders).toMatchObject({ seen: [], notSeen: [], unasked: [{ id: 'asked_by_nobody' }] });
  expect(leaders!.unclear.map(({ question }) => question.id)).toEqual(['hidden']);
});
