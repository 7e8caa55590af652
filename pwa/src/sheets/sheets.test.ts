// The pure parts of sheets: who fills in what, what is missing, what stands out, what is different, everybody's answers.
import { describe, expect, test } from 'vitest';
import { asOwn, sayValue, type Version } from '../checklists/version.ts';
import { numberOf, shownAs } from '../visits/asking/numbers.ts';
import { hospital, person, unit } from '../visits/examples.ts';
import { collate } from './desk/collate.ts';
import { difference } from '../checklists/difference.ts';
import { answered, later, seated, sheet, version, wordsOf } from './examples.ts';
import { missing } from './missing.ts';
import { standings } from './standing.ts';
import { asksWhose, choosable, isSpoken, mayFill, ownAnswering } from './who.ts';

const { questions } = version();

describe('who fills in what', () => {
  test('anybody seated fills in a checklist about a hospital; a carer and an administrator do not', () => {
    for (const role of ['placing_commissioner', 'host_lead', 'region', 'quality_checker'] as const) expect(mayFill(seated(role), version()), role).toBe(true);
    for (const role of ['family_carer', 'administrator', 'provider_manager'] as const) expect(mayFill(seated(role), version()), role).toBe(false);
  });
  test('about a person, only those whose body pays for their care; a host reads no person’s record', () => {
    const about = version({ sections: [{ id: 'doors', part: 'person', theme: 'voice' }], answered_by: 'people' });
    expect(mayFill(seated('placing_commissioner'), about)).toBe(true);
    expect(mayFill(seated('host_lead'), about)).toBe(false);
    expect([isSpoken(about), asksWhose(about)]).toEqual([true, true]);
  });
  test('a hospital answers what asks hospitals, about itself alone', () => {
    const theirs = version({ answered_by: 'providers' });
    expect(mayFill(seated('provider_manager'), theirs)).toBe(true);
    const known = {
      people: [], units: new Map(), bodies: new Map(), hospitalName: (one: { name: string } | undefined) => one?.name ?? '',
      hospitals: new Map([['larkmere', hospital()], ['kings', hospital({ id: 'kings', name: 'Kings' })]]),
    };
    expect(choosable(seated('provider_manager'), theirs, known).map(({ id }) => id)).toEqual(['larkmere']);
    expect(choosable(seated('placing_commissioner'), theirs, known).map(({ id }) => id)).toEqual(['kings', 'larkmere']);
  });
  test('only a Quality Checker fills in a checkers’ checklist, and what is asked on visits is not filled in alone', () => {
    const theirs = version({ answered_by: 'quality_checkers' });
    expect(mayFill(seated('supporter'), theirs)).toBe(false);
    expect(mayFill(seated('quality_checker'), theirs)).toBe(true);
    const { filled_in: _, ...onVisits } = version();
    expect(mayFill(seated('placing_commissioner'), onVisits)).toBe(false);
  });
  test('where one’s own people live comes first', () => {
    const known = {
      people: [person()], hospitals: new Map([['larkmere', hospital()]]), bodies: new Map(), hospitalName: () => 'Larkmere',
      units: new Map([['acorn', unit({ id: 'acorn', name: 'Acorn' })], ['ash', unit()]]),
    };
    const wards = version({ sections: [{ id: 'doors', part: 'ward', theme: 'voice' }] });
    expect(choosable(seated('placing_commissioner'), wards, known).map(({ id }) => id)).toEqual(['ash', 'acorn']);
  });
});

describe('what is missing', () => {
  test('not answered, not known, not looked at, does not apply and declined are told apart', () => {
    const found = missing(questions, { locked: 'yes', why: 'refused', rooms: 'not_supplied', noise: 'not_able_to_see' });
    expect(found).toMatchObject({ answered: ['locked'], refused: ['why'], unknown: ['rooms', 'noise'], open: [] });
    expect(missing(questions, { locked: 'unsure', rooms: 'not_looked_at', noise: 'not_applicable' })).toMatchObject({
      answered: [], unknown: ['locked'], not_looked_at: ['rooms'], not_applicable: ['noise'],
    });
    expect(missing(questions, {}).open).toEqual(['locked', 'rooms', 'noise']);
  });
});

describe('what stands out', () => {
  test('a rating says which other answer it rests on', () => {
    expect(standings(questions, { locked: 'yes' })).toEqual([{ question: 'locked', rating: 'poor', because: ['why'] }]);
    expect(standings(questions, { locked: 'no' })).toEqual([{ question: 'locked', rating: 'good', because: [] }]);
    expect(standings(questions, { locked: 'not_looked_at' })).toEqual([]);
  });
});

describe('a newer version', () => {
  test('says what is gone with its answer kept, what is new, and what is asked in other words', () => {
    const words = { before: wordsOf(questions), after: wordsOf(later().questions, (id) => (id === 'noise' ? 'Is it loud?' : `${id}?`)) };
    expect(difference(version(), later(), words, { rooms: { of: 1, out_of: 2 } })).toEqual({
      gone: [{ id: 'rooms', answered: true }], added: ['garden'], reworded: ['noise'], same: ['locked', 'why'],
    });
  });
});

describe('everybody’s answers', () => {
  test('each sheet says one thing to a question, and voices stay apart', () => {
    const sheets = [sheet('a', { whose: { voice: 'own' } }), sheet('b', { whose: { voice: 'family', relationship: 'Sister' } }), sheet('c', { whose: { voice: 'own' } })];
    const rows = [
      answered('a', { locked: 'no' }), answered('a', { locked: 'yes' }, { id: 'again', at: '2026-11-20T11:00:00Z' }),
      answered('b', { locked: 'yes' }), answered('c', { locked: 'yes', rooms: { of: 1, out_of: 4 } }),
    ];
    const [locked, , rooms] = collate([version()], sheets, rows);
    expect(locked!.voices.map(({ voice, counts }) => [voice, counts])).toEqual([['own', [['yes', 2]]], ['family', [['yes', 1]]]]);
    expect(rooms!.voices.map(({ said, counts }) => [said.length, counts])).toEqual([[1, []]]);
  });
  test('what does not show on a sheet is not counted, and what is no longer asked comes last', () => {
    const rows = [answered('a', { locked: 'no', why: 'Because' }), answered('b', { garden: 'yes' })];
    const all = collate([version(), later()], [sheet('a'), sheet('b', { checklist: 'signs/2026-10-01' })], rows);
    expect(all.map(({ question }) => question.id)).toEqual(['locked', 'why', 'noise', 'garden', 'rooms']);
    expect(all.find(({ question }) => question.id === 'why')!.voices).toEqual([]);
    expect(all[0]!.voices[0]!.voice).toBe('visitors');
  });
});

describe('answers made of parts', () => {
  const words = { ...wordsOf(questions), questions: { times: { ask: 'Times', fields: { on: { ask: 'When?' }, held: { ask: 'Held?' } } } } };
  test('a share is said with its denominator, a person with their role, each entry by its fields', () => {
    expect(sayValue(words, 'rooms', { of: 3, out_of: 12 })).toBe('3 of 12');
    expect(sayValue(words, 'who', { name: 'Ann Lee', role: 'Ward manager' })).toBe('Ann Lee, Ward manager');
    expect(sayValue(words, 'times', [{ on: '2026-11-02', held: 'yes' }, { held: 'no' }])).toBe('When? 2 November 2026; Held? Yes · Held? No');
    expect(sayValue(words, 'rooms', 'not_supplied')).toBe('Not supplied');
  });
  test('half a post is a number too, and nothing is made out of words', () => {
    expect(['3', '3.5', '3,5', '1 250', 'none', ''].map(numberOf)).toEqual([3, 3.5, 3.5, 1250, '', '']);
    expect(['12.5', '12.', '.5', '1,250', '12,345.5', '12a', '1.2.3', '-3'].map(numberOf)).toEqual([12.5, 12, 0.5, 1250, 12345.5, '', '', '']);
  });
  test('what is typed stays as it is typed while it is the number kept; what is none stays too, and is not dropped', () => {
    expect([shownAs('12.', 12), shownAs('12,50', 12.5), shownAs('12a', ''), shownAs('a few', undefined)]).toEqual(['12.', '12,50', '12a', 'a few']);
    expect([shownAs('', 7), shownAs('12', 7), shownAs('12', ''), shownAs('12a', 'not_supplied')]).toEqual(['7', '7', '', '']);
  });
});

describe('own answers', () => {
  const words = { ...wordsOf(questions), own_answers: { refused: 'I do not want to say' } };
  words.answers.refused = 'The person did not want to say';
  test('somebody who answers for themself is not spoken of as the person', () => {
    expect(sayValue(asOwn(words), 'locked', 'refused')).toBe('I do not want to say');
    expect(sayValue(words, 'locked', 'refused')).toBe('The person did not want to say');
    const { own_answers: _, ...older } = words;
    expect(sayValue(asOwn(older), 'locked', 'refused')).toBe('The person did not want to say');
  });
  test('the person for themself, a family where families are asked, a Quality Checker always; staff for nobody', () => {
    const own = (answered_by: Version['answered_by'], voice?: string) => ownAnswering({ answered_by }, voice);
    expect([own('people', 'own'), own('families', 'family'), own('families', 'own'), own('quality_checkers')]).toEqual([true, true, true, true]);
    expect([own('people', 'family'), own('people', 'staff'), own('families', 'advocate'), own('professionals')]).toEqual([false, false, false, false]);
  });
});
