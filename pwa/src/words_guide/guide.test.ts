// The words guide, held to sentences as visitors write them: half of them traps. Prints precision and recall.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Found, type Guide, reader, readWith } from './rules/match.ts';

interface Sentence {
  say: string;
  flags?: string[];
}

const HERE = dirname(fileURLToPath(import.meta.url));
const read = <T>(path: string): T => parse(readFileSync(join(HERE, path), 'utf8')) as T;
const readers = (['en', 'cy'] as const).map((tongue) => reader(read<Guide>(`guide/${tongue}.yaml`)));
const cases = read<Record<'en' | 'cy' | 'en_unseen' | 'cy_unseen', Sentence[]>>('../../../tests/cases/words_guide.yaml');
const said = (text: string) => readWith(readers, text).map((one: Found) => one.said);

/** A flag is right that has a wanted one in it, or lies in one; a wanted one is found that any flag meets. */
function counted(sentences: readonly Sentence[]) {
  const sums = { wanted: 0, found: 0, given: 0, right: 0, traps: 0 };
  const faults: string[] = [];
  const meet = (a: string, b: string) => a.includes(b) || b.includes(a);
  for (const { say, flags = [] } of sentences) {
    const given = said(say);
    const wrong = given.filter((one) => !flags.some((other) => meet(one, other)));
    const missed = flags.filter((one) => !given.some((other) => meet(one, other)));
    sums.wanted += flags.length;
    sums.found += flags.length - missed.length;
    sums.given += given.length;
    sums.right += given.length - wrong.length;
    sums.traps += flags.length === 0 ? 1 : 0;
    faults.push(...wrong.map((one) => `false alarm “${one}”: ${say}`), ...missed.map((one) => `missed “${one}”: ${say}`));
  }
  return { ...sums, precision: sums.right / sums.given, recall: sums.found / sums.wanted, faults };
}

const rounded = (share: number) => share.toFixed(3);
function report(name: keyof typeof cases) {
  const sums = counted(cases[name]);
  console.log(`${name}: ${cases[name].length} sentences, ${sums.traps} of them traps; ${sums.given} flags, precision ${rounded(sums.precision)}, recall ${rounded(sums.recall)}`);
  for (const fault of sums.faults) console.log(`  ${fault}`);
  return sums;
}

describe.each([['en', 100], ['cy', 60]] as const)('the words guide in %s', (tongue, least) => {
  test('its sentences are many, and half of them are traps', () => {
    expect(cases[tongue].length).toBeGreaterThanOrEqual(least);
    expect(counted(cases[tongue]).traps * 2).toBeGreaterThanOrEqual(cases[tongue].length);
  });
  test('fewer than one flag in twenty is a false alarm, and nine in ten are found', () => {
    const sums = report(tongue);
    expect(1 - sums.precision).toBeLessThan(1 / 20);
    expect(sums.recall).toBeGreaterThanOrEqual(0.9);
  });
  test('in sentences it was not tuned to, fewer than one flag in twenty is a false alarm too', () => {
    const sums = report(`${tongue}_unseen`);
    expect(1 - sums.precision).toBeLessThan(1 / 20);
    expect(sums.recall).toBeGreaterThanOrEqual(0.75);
  });
});
