import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { person } from '../visits/examples.ts';
import { payingToo } from './paying.ts';

interface Case {
  name: string;
  given: { today: string };
  expect: { stretches: string[]; pays: string[] };
}

const file = new URL('../../../tests/cases/who_pays.yaml', import.meta.url);
const cases = parse(readFileSync(file, 'utf8'), { schema: 'failsafe' }) as Case[];

describe('the phone says the same as the server about who pays on a day', () => {
  test.each(cases)('$name', ({ given, expect: { stretches, pays } }) => {
    const also_pays = stretches.map((each) => {
      const [body = '', since = '', , ended] = each.split(' ');
      return { body, since, by_name: 'Priya', ...(ended !== undefined && { ended }) };
    });
    expect(payingToo(person({ also_pays }), given.today).map(({ body }) => body)).toEqual(pays);
  });
});
