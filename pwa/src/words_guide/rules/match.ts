// Finds the words of the guide in a text. Pure: the guide and the text come in, what was found goes out.
import type { Mutation } from './mutations.ts';
import { fits, type Shape, shapes, type Test, type Word, words } from './pattern.ts';
import { quoted, type Span } from './quotes.ts';

export interface Entry {
  id: string;
  why: string;
  /** Pattern → plain words to put there; none where only the writer knows what happened. */
  say: Readonly<Record<string, readonly string[]>>;
  unless?: readonly string[];
}

/** One language's list, as guide/*.yaml has it. */
export interface Guide {
  tongue: 'en' | 'cy';
  leave: readonly string[];
  mentions: readonly string[];
  speech: readonly string[];
  entries: readonly Entry[];
}

export interface Found extends Span {
  id: string;
  why: string;
  /** As it was written. */
  said: string;
  instead: readonly string[];
  mutation: Mutation;
  tongue: 'en' | 'cy';
}

/** What a pattern that fits means: a flag, or that these words are left alone (by every entry, or by one). */
interface Meaning extends Shape {
  entry?: Entry;
  instead?: readonly string[];
  mention?: boolean;
}
interface Hit extends Span {
  meaning: Meaning;
  mutation: Mutation;
  length: number;
}

type Reader = (text: string, words: readonly Word[]) => Found[];

/** Reads with one language's guide. Made once: a text is then read in one pass over its words. */
export function reader(guide: Guide): Reader {
  const index = indexed(meanings(guide));
  const speech = new Set(guide.speech);
  return (text, all) => {
    const hits = all.flatMap((word, at) => (index.get(word.word) ?? []).flatMap((one) => hit(one, all, at) ?? []));
    if (!hits.some(flags)) return [];
    const theirs = quoted(text, speech);
    const kept = hits.filter((one) => flags(one) && !theirs.some((span) => overlap(span, one)) && !leftAlone(one, hits, text));
    return withoutOverlaps(kept).map((one) => found(one, text, guide.tongue));
  };
}

/** With several guides: where two find the same words, the one that comes first keeps them. */
export function readWith(readers: readonly Reader[], text: string): Found[] {
  const all: Found[] = [];
  const inside = words(text);
  for (const read of readers) for (const one of read(text, inside)) if (!all.some((other) => overlap(other, one))) all.push(one);
  return all.sort((a, b) => a.start - b.start);
}

function meanings({ leave, mentions, entries }: Guide): Meaning[] {
  const all = (patterns: readonly string[], more: Partial<Meaning>) => patterns.flatMap((one) => shapes(one).map((shape) => ({ ...shape, ...more })));
  return [
    ...all(leave, {}), ...all(mentions, { mention: true }),
    ...entries.flatMap((entry) => [
      ...all(entry.unless ?? [], { entry }),
      ...Object.entries(entry.say).flatMap(([pattern, instead]) => all([pattern], { entry, instead })),
    ]),
  ];
}

/** Every pattern under each form of its rarest fixed word: the flagged one where it can be. */
function indexed(all: readonly Meaning[]): Map<string, { meaning: Meaning; at: number }[]> {
  const index = new Map<string, { meaning: Meaning; at: number }[]>();
  for (const meaning of all) {
    const at = anchor(meaning);
    const test = meaning.tests[at] as Extract<Test, { forms: unknown }>;
    for (const form of new Set([...test.forms.keys()].map((one) => one.toLowerCase()))) {
      const here = index.get(form);
      if (here) here.push({ meaning, at });
      else index.set(form, [{ meaning, at }]);
    }
  }
  return index;
}

function anchor({ tests, from, to }: Meaning): number {
  const fixed = tests.map((_, at) => at).filter((at) => 'forms' in tests[at]!);
  if (fixed.length === 0) throw new Error('a pattern of the words guide needs a word');
  return fixed.find((at) => at >= from && at < to) ?? fixed[0]!;
}

function hit({ meaning, at }: { meaning: Meaning; at: number }, all: readonly Word[], here: number): Hit | undefined {
  const { tests, from, to } = meaning;
  const first = here - at;
  if (first < 0 || first + tests.length > all.length) return undefined;
  for (let place = 0; place < tests.length; place++) {
    const word = all[first + place]!;
    if ((place > 0 && !word.joined) || !fits(tests[place]!, word)) return undefined;
  }
  const start = all[first + from]!;
  return { meaning, start: start.start, end: all[first + to - 1]!.end, mutation: fits(tests[from]!, start)!, length: tests.length };
}

const flags = ({ meaning }: Hit) => meaning.instead !== undefined;
const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

function leftAlone(flag: Hit, hits: readonly Hit[], text: string): boolean {
  return hits.some((one) => {
    if (flags(one) || (one.meaning.entry && one.meaning.entry !== flag.meaning.entry)) return false;
    if (one.meaning.mention) return one.end <= flag.start && /^[\s'’:]*$/.test(text.slice(one.end, flag.start));
    return overlap(one, flag);
  });
}

/** The pattern that says most wins, then the longest flag. */
function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const best = [...hits].sort((a, b) => b.length - a.length || b.end - b.start - (a.end - a.start));
  const kept: Hit[] = [];
  for (const one of best) if (!kept.some((other) => overlap(other, one))) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

function found({ start, end, mutation, meaning: { entry, instead } }: Hit, text: string, tongue: 'en' | 'cy'): Found {
  return { id: entry!.id, why: entry!.why, start, end, said: text.slice(start, end), instead: instead!, mutation, tongue };
}
