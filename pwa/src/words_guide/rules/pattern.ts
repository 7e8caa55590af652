// The small language of the guide's patterns, described at the head of guide/en.yaml, as shapes over single words.
import { forms, type Mutation } from './mutations.ts';

export interface Word {
  start: number;
  end: number;
  /** As it was written, and in small letters. */
  raw: string;
  word: string;
  /** Only spaces, hyphens or an apostrophe stand between it and the word before. */
  joined: boolean;
}

export type Test = { forms: ReadonlyMap<string, Mutation> } | { like: 'number' | 'any' | 'capital' };
/** One test for each word; those from `from` until `to` are the part that is flagged. */
export interface Shape {
  tests: readonly Test[];
  from: number;
  to: number;
}

export function words(text: string): Word[] {
  const found: Word[] = [];
  let last = 0;
  for (const { 0: raw, index } of text.matchAll(/\p{L}+|\p{N}+/gu)) {
    found.push({ start: index, end: index + raw.length, raw, word: raw.toLowerCase(), joined: found.length > 0 && JOINS.test(text.slice(last, index)) });
    last = index + raw.length;
  }
  return found;
}
const JOINS = /^(?:[ \t\u00a0]+|[-‐‑/]|['’ʼ])?$/;

export function fits(test: Test, { raw, word }: Word): Mutation | undefined {
  if ('forms' in test) return test.forms.get(word) ?? test.forms.get(raw);
  const like = { number: /^\p{N}/u, any: /./u, capital: /^\p{Lu}\p{Ll}/u }[test.like];
  return like.test(raw) ? 'none' : undefined;
}

type Part = Test | '[' | ']';
const LIKE: Readonly<Record<string, Test>> = { '#': { like: 'number' }, _: { like: 'any' }, Aa: { like: 'capital' } };

/** Every shape that a pattern stands for: what may be missing is there in one and missing in another. */
export function shapes(pattern: string): Shape[] {
  let ways: Part[][] = [[]];
  for (const piece of pattern.match(/[[\]]|~?\([^)]*\)\??|[^\s[\]]+/g) ?? [])
    ways = once(ways.flatMap((way) => choices(piece).map((choice) => [...way, ...choice])));
  return ways.map(shape);
}

/** `_? _?` gives one word in two ways: once is enough. */
function once(ways: Part[][]): Part[][] {
  const seen: Part[][] = [];
  for (const way of ways) if (!seen.some((one) => one.length === way.length && one.every((part, at) => part === way[at]))) seen.push(way);
  return seen;
}

function shape(parts: Part[]): Shape {
  const tests = parts.filter((part): part is Test => typeof part !== 'string');
  const open = parts.indexOf('[');
  if (open < 0) return { tests, from: 0, to: tests.length };
  return { tests, from: open, to: parts.indexOf(']') - 1 };
}

/** What may stand in this place: sequences of words, the single words of a choice as one. */
function choices(piece: string): Part[][] {
  if (piece === '[' || piece === ']') return [[piece]];
  const mutating = piece.startsWith('~');
  const group = /^~?\((.*)\)(\??)$/.exec(piece);
  const maybe = group ? group[2] === '?' : piece === '_?';
  const options = (group ? group[1]! : piece.replace(/^~/, '').replace(/^_\?$/, '_')).split('|').flatMap(optionalLetter);
  const single = options.filter((one) => !one.includes(' ') && !(one in LIKE));
  const others = options.filter((one) => one.includes(' ') || one in LIKE);
  const found = others.map((one) => one.split(' ').map((word) => LIKE[word] ?? test([word], mutating)));
  if (single.length > 0) found.unshift([test(single, mutating)]);
  return maybe ? [...found, []] : found;
}

const optionalLetter = (word: string) => (/\p{L}\?$/u.test(word) ? [word.slice(0, -2), word.slice(0, -1)] : [word]);

function test(options: readonly string[], mutating: boolean): Test {
  return { forms: new Map(options.flatMap((word): [string, Mutation][] => (mutating ? [...forms(word)] : [[word, 'none']]))) };
}
