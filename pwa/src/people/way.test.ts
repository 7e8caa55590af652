import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { owed, person } from '../visits/examples.ts';
import { owing } from '../visits/owed.ts';
import { barrierState, homesByArea, homeSays, inTheWay, owedTo, presses, toTell } from './way.ts';

const TODAY = '2026-11-21';
interface Case { name: string; given: { today: string; barrier?: { by: string; gone?: string } }; expect: { barrier?: string } }
const file = new URL('../../../tests/cases/home_planning.yaml', import.meta.url);
const barriers = (parse(readFileSync(file, 'utf8'), { schema: 'failsafe' }) as Case[]).filter(({ given }) => given.barrier);

describe('what stands in the way', () => {
  test.each(barriers)('$name', ({ given, expect: found }) => {
    expect(barrierState({ by_when: given.barrier!.by, gone: given.barrier!.gone === 'yes' }, given.today)).toBe(found.barrier);
  });
});

const home = (area: string, hoped_for: string) => ({
  hoped_for, kind_of_home: 'bought' as const, area, since: TODAY, soonest: '2027-05-21', latest: '2027-05-21', fits: 'in_time' as const,
});

describe('what somebody is owed', () => {
  const rows = [owed(), owed({ id: 'r', kind: 'review', due_on: '2026-11-20' }), owed({ id: 'h', kind: 'home_plan', due_on: '2027-08-01', warn_on: '2027-05-01' })];

  test('what is late comes first, and other people’s is not theirs', () => {
    expect(owedTo([...rows.toReversed(), owed({ id: 'x', person: 'maryam' })], 'danny', TODAY).map(({ id }) => id)).toEqual(['o-danny', 'r', 'h']);
  });

  test('beside the visit Today shows only what presses', () => {
    expect(rows.filter((one) => presses(one, TODAY)).map(({ id }) => id)).toContain('r');
    expect(presses(rows[2]!, TODAY)).toBe(false);
    expect(presses(owed({ kind: 'home_plan', home: { ...home('Northmoor', '2027-06-01'), fits: 'too_late' } }), TODAY)).toBe(true);
    expect(presses(owed({ kind: 'home_plan', home: home('Northmoor', '2027-09-01') }), TODAY)).toBe(false);
  });

  test('only the visit makes a card on Today', () => {
    expect(owing(rows, new Map([['danny', person()]]), TODAY).map(({ owed: { id } }) => id)).toEqual(['o-danny']);
  });

  test('homes stand by area, the day hoped for soonest first', () => {
    const needed = [['Northmoor', '2027-09-01'], ['Aberwen', '2027-10-01'], ['Northmoor', '2027-06-01']] as const;
    const found = homesByArea(needed.map(([area, day], n) => owed({ id: `${n}`, kind: 'home_plan', due_on: day, home: home(area, day) })));
    expect(found.map(([area, all]) => [area, all.map(({ id }) => id)])).toEqual([['Aberwen', ['1']], ['Northmoor', ['2', '0']]]);
  });

  test('a home is in time only until the day it should be ready; whoever still waits then is told so', () => {
    const needed = home('Northmoor', '2027-09-01');
    expect([TODAY, '2027-05-21', '2027-05-22'].map((day) => homeSays(needed, day))).toEqual(['in_time', 'in_time', 'should_be']);
    expect(homeSays({ ...needed, fits: 'too_late' }, '2028-01-01')).toBe('too_late');
  });

  test('what stands in the way is counted until it is gone', () => {
    const one = { id: 'b', words: 'No flat.', owner: 'housing' as const, owner_name: 'Ines', line_name: 'The director', by_when: TODAY, named_on: TODAY };
    expect([inTheWay(person({ barriers: [one, { ...one, id: 'c', gone: true }] })), inTheWay(person())]).toEqual([1, 0]);
  });

  test('a death stays on Today until everybody has been told', () => {
    const half = person({ to_tell: [{ whom: 'family', told_on: TODAY }, { whom: 'host' }] });
    const all = person({ id: 'leon', to_tell: [{ whom: 'family', told_on: TODAY }] });
    expect(toTell([half, all, person({ id: 'mair' })]).map(({ id }) => id)).toEqual(['danny']);
  });
});
