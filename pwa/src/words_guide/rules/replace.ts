// Puts plain words in the place of what was found, so that the sentence still reads.
import type { Found } from './match.ts';
import { mutated } from './mutations.ts';

/** The text with one of `found.instead` put in, the new words as they stand there, and where they end; undefined when the text has moved on. */
export function replaced(text: string, found: Found, plain: string): { text: string; put: string; end: number } | undefined {
  if (text.slice(found.start, found.end) !== found.said) return undefined;
  const before = text.slice(0, found.start);
  const word = mutated(plain, found.mutation);
  const put = capital(before, found.said) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  const start = article(before, put, found.tongue);
  return { text: start + put + text.slice(found.end), put, end: start.length + put.length };
}

/** At the start of a sentence, or where a word (not an abbreviation) was written with a capital. */
function capital(before: string, said: string): boolean {
  return /(^|[.!?\n])\s*$/.test(before) || /^\p{Lu}\p{Ll}/u.test(said);
}

/** "an LD nurse" becomes "a learning disability nurse"; "yr uned" becomes "y ward". */
function article(before: string, put: string, tongue: Found['tongue']): string {
  const vowel = (tongue === 'cy' ? /^[aeiouâêîôûwŵyŷh]/i : /^[aeiou]/i).test(put) && !/^ward/i.test(put);
  const [plain, early] = tongue === 'cy' ? ['y', 'yr'] : ['a', 'an'];
  return before.replace(tongue === 'cy' ? /(?<!\p{L})(yr?)(\s+)$/iu : /(?<!\p{L})(an?)(\s+)$/iu, (_, was: string, gap: string) =>
    was.charAt(0) + (vowel ? early! : plain!).slice(1) + gap);
}
