// Who else could be seen that day: the cases a commissioner can read.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { owed, person } from './examples.ts';
import { whoElse } from './who_else.ts';

interface Case {
  name: string;
  given: {
    people: { id: string; ward: 'ash' | 'elm' | 'reed'; due_on: string; state?: string; met?: string }[];
    planned?: string[];
    fenside?: { latitude: number; longitude: number };
    base?: { latitude: number; longitude: number };
  };
  expect: { person: string; why: string; km?: number }[];
}
const cases = parse(readFileSync(new URL('../../../tests/cases/who_else.yaml', import.meta.url), 'utf8'), { schema: 'core' }) as Case[];
const AT = { ash: 'ashgrove', elm: 'ashgrove', reed: 'fenside' };

test.each(cases)('$name', ({ given, expect: expected }) => {
  const owings = given.people.map(({ id, ward, due_on, state, met }) => ({
    person: person({ id, unit: ward, hospital: AT[ward] }), owed: owed({ person: id, due_on }), state: (state ?? 'soon') as 'soon', ...(met ? { met } : {}),
  }));
  const found = whoElse({ unit: 'ash', hospital: 'ashgrove', on: '2026-12-01', people: ['danny'] }, {
    owings,
    hospitals: new Map(Object.entries({ ashgrove: { latitude: 52, longitude: -1 }, fenside: given.fenside ?? {} })),
    visits: [{ state: 'planned', people: given.planned ?? [] }],
    base: given.base && { place: 'Base', ...given.base },
  });
  expect(found.map(({ person: id, why, km }) => ({ person: id, why, ...(km === undefined ? {} : { km }) }))).toEqual(expected);
});
