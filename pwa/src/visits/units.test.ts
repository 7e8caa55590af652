// Every unit that a checklist counts in has words on the phone, in both languages.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cy } from './words/part/cy.ts';
import { en } from './words/part/en.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const units = new Set(
  globSync('checklists/*/*/questions.yaml', { cwd: ROOT }).flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\bunit: (\w+)/g)].map(([, unit]) => unit),
  ),
);

test('every unit has its words', () => {
  expect(units.size).toBeGreaterThan(10);
  for (const words of [en, cy]) expect([...units].filter((unit) => !(unit! in words.units))).toEqual([]);
});
