// How old a number is: the worked cases that the server runs too.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Telephone } from '../wire.ts';
import { ageOf } from './number_age.ts';

interface Case {
  name: string;
  given: { checked_on?: string; wrong?: string; today: string };
  expect: { check_by?: string; phone?: string };
}
const file = new URL('../../../tests/cases/contacts.yaml', import.meta.url);
const cases = (parse(readFileSync(file, 'utf8'), { schema: 'failsafe' }) as Case[]).filter((one) => one.expect.phone);

test.each(cases)('$name', ({ given, expect: expected }) => {
  const { checked_on, wrong, today } = given;
  const held: Partial<Telephone> = { ...(checked_on && { checked_on }), ...(expected.check_by && { check_by: expected.check_by }), ...(wrong === 'yes' && { wrong: true }) };
  expect(ageOf(held as Telephone, today)).toBe(expected.phone);
});
