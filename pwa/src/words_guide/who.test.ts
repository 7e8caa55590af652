// Whose writing is looked at, and which questions ask for somebody else's words.

import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { SeatRow } from '../wire.ts';
import { OTHERS_WORDS, writesAsStaff } from './who.ts';

const seats = (...roles: SeatRow['role'][]) => roles.map((role) => ({ role }));

test('a commissioner and a forum lead write as staff', () => {
  expect(writesAsStaff(seats('placing_commissioner'))).toBe(true);
  expect(writesAsStaff(seats('host_lead', 'host_deputy'))).toBe(true);
});

test('the words of a Quality Checker, of a supporter who types and of a family are their own', () => {
  for (const role of ['quality_checker', 'supporter', 'family_carer'] as const) expect(writesAsStaff(seats(role))).toBe(false);
  expect(writesAsStaff(seats('quality_checker', 'administrator'))).toBe(false);
  expect(writesAsStaff([])).toBe(false);
});

test('every question to professionals that asks what somebody said is known as theirs', () => {
  const root = join(dirname(fileURLToPath(import.meta.url)), '../../../checklists');
  const read = (path: string) => parse(readFileSync(path, 'utf8'));
  const asked = globSync('*/checklist.yaml', { cwd: root })
    .filter((path) => read(join(root, path)).answered_by === 'professionals')
    .flatMap((path) => globSync('*/questions.yaml', { cwd: join(root, dirname(path)) }).map((one) => join(root, dirname(path), one)))
    .flatMap((path) => {
      const words = read(join(dirname(path), 'words/en.yaml')).questions as Record<string, { ask: string }>;
      return (read(path) as { id: string; kind: string }[]).filter(({ kind }) => kind === 'words').map(({ id }) => [id, words[id]!.ask] as const);
    });
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter(([id, ask]) => /\b(they|you|people|staff) (say|tell|hear|see or hear|said|told)\b(?! so)/i.test(ask) && !OTHERS_WORDS.has(id))).toEqual([]);
});
