// A stated need before a name opens: the same cases as the server's.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { isAReason } from './stated_need.ts';

const path = join(dirname(fileURLToPath(import.meta.url)), '../../../../../tests/cases/stated_need.yaml');
const cases = parse(readFileSync(path, 'utf8')) as { name: string; given: string; expect: 'yes' | 'no' }[];

test.each(cases)('$name', ({ given, expect: wanted }) => expect(isAReason(given) ? 'yes' : 'no').toBe(wanted));
