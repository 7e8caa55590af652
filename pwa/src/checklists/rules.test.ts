// The pure rules, held to the cases the server is held to as well, and to the worked cases of every version.

import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Answers, Part, Question } from './rules.ts';
import { asked, asSent, complete, rated, rotatingFor, shown, suggested } from './rules.ts';

interface Showing {
  name: string;
  given: { questions: Question[]; answers: Answers; numbers?: string[] };
  expect: { shown?: string[]; rated?: object; raised?: object; complete?: object };
}
interface Rotating {
  name: string;
  given: { questions: Question[]; part: Part; looked_at: Record<string, string>; count: string };
  expect: { rotating: { question: string; why: object }[]; asked: string[] };
}
interface VersionCase {
  name: string;
  answers: Answers;
  expect: { shown?: string[]; not_shown?: string[]; rated?: object; raised?: object };
}

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** Strings only, as on the server: a bare `yes` stays the word it is. */
function read<T>(path: string): T {
  // `merge` and anchors stay; types do not: failsafe knows maps, lists and strings.
  return parse(readFileSync(join(ROOT, path), 'utf8'), { schema: 'failsafe' }) as T;
}

describe('which questions show', () => {
  for (const { name, given, expect: wanted } of read<Showing[]>('tests/cases/which_questions_show.yaml')) {
    test(name, () => {
      const numbers = new Set(given.numbers ?? []);
      const answers = Object.fromEntries(
        Object.entries(given.answers).map(([id, value]) => [id, numbers.has(id) ? Number(value) : value]),
      );
      const became = Object.entries(complete(given.questions, answers)).filter(([, ids]) => ids.length > 0);
      const found: Record<string, unknown> = {
        shown: shown(given.questions, answers),
        rated: rated(given.questions, answers),
        raised: suggested(given.questions, answers),
        complete: Object.fromEntries(became),
      };
      for (const [key, value] of Object.entries(wanted)) expect(found[key], key).toEqual(value);
    });
  }
});

describe('what rotates', () => {
  for (const { name, given, expect: wanted } of read<Rotating[]>('tests/cases/what_rotates.yaml')) {
    test(name, () => {
      const drawn = rotatingFor(given.questions, given.part, given.looked_at, Number(given.count));
      const written = drawn.map((one) => ('never' in one.why ? { ...one, why: { never: 'true' } } : one));
      expect(written).toEqual(wanted.rotating);
      const ids = drawn.map((one) => one.question);
      expect(asked(given.questions, given.part, ids).map((one) => one.id)).toEqual(wanted.asked);
    });
  }
});

for (const file of globSync('checklists/*/*/cases.yaml', { cwd: ROOT }).sort()) {
  describe(file, () => {
    const questions = read<Question[]>(file.replace('cases.yaml', 'questions.yaml'));
    for (const { name, answers: written, expect: wanted } of read<VersionCase[]>(file)) {
      test(name, () => {
        const answers = asSent(questions, written);
        const showing = shown(questions, answers);
        for (const id of wanted.shown ?? []) expect(showing).toContain(id);
        for (const id of wanted.not_shown ?? []) expect(showing).not.toContain(id);
        if (wanted.rated) expect(rated(questions, answers)).toEqual(wanted.rated);
        if (wanted.raised) expect(suggested(questions, answers)).toEqual(wanted.raised);
      });
    }
  });
}
