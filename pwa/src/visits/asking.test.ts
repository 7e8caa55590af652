import { describe, expect, test } from 'vitest';
import type { Answer } from '../wire.ts';
import { changed, latest, mine, others, toldIn, valuesOf } from './answers.ts';
import { askedOn, questionsOf } from './asked.ts';
import { clockDoubtful } from './clock.ts';
import { answers, person, promise, unit, version, visit } from './examples.ts';
import { checkOn, isLate, madeOn, toLookAt } from './promised.ts';
import { around, stateOf, stepsOf } from './steps.ts';

describe('what is asked', () => {
  const all = askedOn(version, unit({ looked_at: { noise: '2026-03-03' } }), [person()]);
  test('core questions without a reason, rotating ones with theirs', () => {
    expect(all.ward).toEqual([{ question: 'clean' }, { question: 'noise', why: { since: '2026-03-03' } }]);
    expect(all.danny!.find(({ question }) => question === 'advocate')?.why).toEqual({ never: true });
  });

  test('a trip keeps what was pinned, with what follows from it', () => {
    expect(questionsOf(version, { danny: [{ question: 'met' }] }, 'danny').map(({ id }) => id)).toEqual(['met', 'own', 'view', 'safe', 'why']);
  });
});

describe('the way through a part', () => {
  const questions = questionsOf(version, visit().asked, 'danny');
  const steps = stepsOf(questions);

  test('each voice has a screen of its own', () => {
    expect(steps.map(({ id }) => id)).toEqual(['meeting', 'own', 'view', 'voices', 'safety']);
  });

  test('one knows what comes before and after', () => {
    const { place, before, after } = around(steps, 'own');
    expect([place, before!.id, after!.id]).toEqual([1, 'meeting', 'view']);
  });

  test('a step is done when nothing that shows is open; saying why there is no answer is done too', () => {
    const { questions: safety } = steps.at(-1)!;
    expect(stateOf(safety, {}).state).toBe('not_begun');
    expect(stateOf(safety, { safe: 'no' })).toEqual({ state: 'begun', open: 1, all: 2 });
    expect(stateOf(safety, { safe: 'yes' }).state).toBe('done');
    expect(stateOf(safety, { safe: 'refused' }).state).toBe('done');
  });
});

describe('answers are only ever added', () => {
  const rows = [
    answers({ id: 'a2', at: '2026-11-21T11:00:00Z', answers: [{ question: 'safe', value: 'no' }] }),
    answers({ answers: [{ question: 'safe', value: 'yes' }] }),
    answers({ id: 'a3', by: 'hana', by_name: 'Hana', at: '2026-11-21T10:30:00Z', answers: [{ question: 'safe', value: 'unsure' }] }),
  ];
  const told = toldIn(rows, 'today', 'danny');

  test('the later one is shown, whatever order they came in', () => expect(valuesOf(latest(told))).toEqual({ safe: 'no' }));
  test('one’s own are apart from those of others', () => {
    expect(latest(mine(told, 'priya')).safe!.value).toBe('no');
    expect(others(told, 'priya').map(({ by_name }) => by_name)).toEqual(['Hana']);
  });
});

describe('leaving a section sends only what is new', () => {
  const answer = (value: Answer['value'], words?: string): Record<string, Answer> =>
    ({ q: { question: 'q', value, ...(words === undefined ? {} : { words }) } });

  test('a first answer goes', () => expect(changed({}, answer('yes'))).toHaveLength(1));
  test('the same again does not', () => expect(changed(answer('yes'), answer('yes'))).toEqual([]));
  test('another one goes beside the first', () => expect(changed(answer('yes'), answer('no'))).toHaveLength(1));
  test('words added to it go', () => expect(changed(answer('yes'), answer('yes', 'But not at night'))).toHaveLength(1));
  test('a blank where nothing was said is no answer', () => expect(changed({}, { ...answer(''), ...{ v: { question: 'v', value: { voice: 'person', words: ' ' } } } })).toEqual([]));
  test('taking an answer back is said', () => expect(changed(answer('yes'), answer(''))).toHaveLength(1));
  test('“not looked at” is an answer to keep', () => expect(changed({}, answer('not_looked_at'))).toHaveLength(1));
  test('nought is an answer', () => expect(changed({}, answer(0))).toHaveLength(1));
});

describe('promises', () => {
  const today = '2026-11-21';
  test('the longest overdue first; kept ones, other people’s and those made now are not looked at', () => {
    const all = [
      promise({ id: 'no-day', made_on: '2026-01-01' }), promise({ id: 'ahead', by_when: '2026-12-24' }),
      promise({ id: 'late', by_when: '2026-10-01' }), promise({ id: 'later', by_when: '2026-10-20' }), promise({ id: 'kept', state: 'kept' }),
      promise({ id: 'now', visit: 'today' }), promise({ id: 'stranger', person: 'leon' }), promise({ id: 'elsewhere', unit: 'birch' }),
    ];
    expect(toLookAt(all, visit(), today).map(({ id }) => id)).toEqual(['late', 'later', 'no-day', 'ahead']);
    expect(madeOn(all, 'today').map(({ id }) => id)).toEqual(['now']);
  });

  test('on its day it is not late yet', () => expect(isLate(promise({ by_when: today }), today)).toBe(false));

  test('one seen kept on this trip stays in sight until it is over', () => {
    const one = promise({ state: 'kept', checks: [{ visit: 'today', on: today, by_name: 'Priya', found: 'kept' }] });
    expect(toLookAt([one], visit(), today)).toEqual([one]);
    expect(checkOn(one, 'today')?.found).toBe('kept');
  });
});

describe('whether the clock can be right', () => {
  const heard = '2026-11-21T10:00:00Z';
  test.each([
    ['a moment later', '2026-11-21T10:01:00Z', false], ['a minute behind', '2026-11-21T09:59:00Z', false],
    ['a day behind what has already happened', '2026-11-20T10:00:00Z', true], ['four months ahead', '2027-03-21T10:00:00Z', true],
  ])('%s', (_name, now, doubtful) => expect(clockDoubtful(Date.parse(now), heard)).toBe(doubtful));
  test('with nothing heard yet there is nothing to doubt it by', () => expect(clockDoubtful(0, null)).toBe(false));
});
