import { describe, expect, test } from 'vitest';
import { inFace } from '../words/index.ts';
import { owed, person, visit } from './examples.ts';
import { dueNow, owing, tripsAhead, wards } from './owed.ts';
import { cy } from './words/today/cy.ts';
import { en } from './words/today/en.ts';

const TODAY = '2026-11-21';
const people = (...all: ReturnType<typeof person>[]) => new Map(all.map((one) => [one.id, one]));

describe('whose visit is owed', () => {
  test('the nearest day comes first, and a day that has passed is overdue', () => {
    const rows = [owed({ id: 'o2', person: 'maryam', due_on: '2026-12-01' }), owed()];
    const found = owing(rows, people(person(), person({ id: 'maryam', name: 'Maryam' })), TODAY);
    expect(found.map(({ person: one, group, days }) => [one.id, group, days])).toEqual([['danny', 'overdue', -15], ['maryam', 'soon', 10]]);
  });

  test('nobody is overdue for want of history, even when the day has passed', () => {
    const [found] = owing([owed({ history_known: false })], people(person()), TODAY);
    expect([found!.state, found!.group]).toEqual(['history_not_known', 'soon']);
  });

  test('somebody who has left, and a visit that is stopped, are not shown', () => {
    expect(owing([owed()], people(person({ left_on: TODAY })), TODAY)).toEqual([]);
    expect(owing([owed({ state: 'stopped' })], people(person()), TODAY)).toEqual([]);
  });

  test('somebody met on a visit that is not counted yet is not called late; somebody telephoned is', () => {
    const met = (how: 'in_person' | 'phone') => visit({ state: 'finished', visited_on: TODAY, seen: { danny: how } });
    expect(owing([owed()], people(person()), TODAY, [met('in_person')])[0]).toMatchObject({ group: 'later', met: TODAY });
    expect(owing([owed()], people(person()), TODAY, [met('phone')])[0]!.group).toBe('overdue');
  });

  test('an exception is quiet', () => {
    expect(owing([owed({ state: 'excepted' })], people(person()), TODAY)[0]!.group).toBe('later');
  });
});

describe('where to go', () => {
  const mair = person({ id: 'mair', name: 'Mair', unit: 'onnen' });
  const all = [person({ id: 'leon', name: 'Leon' }), person(), mair];
  const rows = [owed(), owed({ id: 'o3', person: 'mair', due_on: '2026-11-01' }), owed({ id: 'o4', person: 'leon', due_on: '2026-12-29', warn_on: '2026-12-15' })];
  const owings = owing(rows, people(...all), TODAY);

  test('the ward with the nearest day first, and on it whoever is nearest', () => {
    const found = wards(all, owings, TODAY);
    expect(found.map(({ unit }) => unit)).toEqual(['onnen', 'ash']);
    expect(found[1]!.people.map(({ id }) => id)).toEqual(['danny', 'leon']);
  });

  test('those whose visit is owed on the day of the trip are chosen already, the others not', () => {
    expect(dueNow(owings, 'ash', TODAY)).toEqual(['danny']);
    expect(dueNow(owings, 'ash', '2026-12-20')).toEqual(['danny', 'leon']);
  });

  test('a trip under way stands before one that is planned, and other people’s trips are not ours', () => {
    const trips = [visit({ id: 'b', state: 'planned' }), visit({ id: 'a' }), visit({ id: 'c', lead: 'hana' }), visit({ id: 'd', state: 'finished' })];
    expect(tripsAhead(trips, 'priya').map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('a due day in words', () => {
  const say = (face: 'en' | 'cy', state: 'overdue' | 'soon', days: number) => inFace({ en, cy }, face).due[state](days);
  test.each([
    ['en', 'overdue', 15, '2 weeks overdue'], ['en', 'overdue', 1, '1 day overdue'], ['en', 'soon', 5, 'Due in 5 days'],
    ['en', 'soon', 1, 'Due tomorrow'], ['en', 'soon', 22, 'Due in 3 weeks'], ['cy', 'overdue', 2, '2 ddiwrnod yn hwyr'],
    ['cy', 'overdue', 15, '2 wythnos yn hwyr'], ['cy', 'soon', 1, 'I fod yfory'], ['cy', 'soon', 5, 'I fod ymhen 5 diwrnod'],
  ] as const)('%s, %s by %i: %s', (face, state, days, says) => expect(say(face, state, days)).toBe(says));
});
