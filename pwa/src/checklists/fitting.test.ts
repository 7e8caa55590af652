// Whether a value fits its question, held to the cases the server is held to as well; and that no value stops the rules.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Asking, fits, sayKept } from './fitting.ts';
import { complete, type Question, rated, shown, suggested } from './rules.ts';
import type { FaceWords } from './version.ts';

const CASES = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'tests', 'cases', 'answers_fit.yaml');
interface Case { name: string; question: Asking; fits: string[]; does_not: string[] }

const cases = parse(readFileSync(CASES, 'utf8'), { schema: 'failsafe' }) as Case[];
for (const { name, question, fits: fitting, does_not } of cases) {
  describe(name, () => {
    test.each(fitting)('%s fits', (value) => expect(fits(question, JSON.parse(value))).toBe(true));
    test.each(does_not)('%s does not', (value) => expect(fits(question, JSON.parse(value))).toBe(false));
  });
}

test('a kind that only a newer app knows is not called wrong', () => expect(fits({ kind: 'smell' }, 'roses')).toBe(true));

describe('whatever was sent', () => {
  const base = { part: 'ward', section: 's', turn: 'core' } as const;
  const questions: Question[] = [
    { ...base, id: 'door', kind: 'several', options: ['locked'], rates: { poor: { door: 'locked' }, good: { not: { door: 'locked' } } }, raises: { urgent: { door: ['locked'] } } },
    { ...base, id: 'why', kind: 'words', show_if: { any: [{ door: 'locked' }, { answered: 'door' }] } },
  ];
  const words: FaceWords = { title: '', sections: {}, questions: {}, answers: {}, fields: {}, parts: {} };
  const values = [
    'null', 'true', '0', '-1', '1e300', '""', '"\\u0000"', '[]', '{}', '[null]', '[[]]', '[{}]', '[{"how": []}]', '{"how": {}}', '{"how": null}',
    '{"how": {"toString": null, "valueOf": 1}}', '[{"toString": null}]', '{"__proto__": 1}', '{"words": []}', '{"of": [], "name": {}}',
  ];
  test.each(values)('%s stops neither the rules nor the reader', (text) => {
    const value = JSON.parse(text) as unknown;
    const answers = { door: value, why: value };
    for (const rule of [shown, rated, suggested, complete]) expect(() => rule(questions, answers)).not.toThrow();
    expect(suggested(questions, answers)).toEqual({});
    for (const one of questions) expect(typeof sayKept(words, one, value)).toBe('string');
  });
});
