// Both languages' guides, made ready once. People write both, also in one sentence.
import cy from './guide/cy.yaml';
import en from './guide/en.yaml';
import { type Found, reader, readWith } from './rules/match.ts';
import { near } from './rules/near.ts';

const inEnglish = reader(en);
const inWelsh = reader(cy);
const MOST = 2000;

/** What the guide finds near the caret. Where both languages know a word ("LD"), the one that is being written has it. */
export function readNear(text: string, caret: number): Found[] {
  const { start, end } = near(text, caret, MOST);
  const part = text.slice(start, end);
  const readers = welsh(part) ? [inWelsh, inEnglish] : [inEnglish, inWelsh];
  return readWith(readers, part).map((one) => ({ ...one, start: one.start + start, end: one.end + start }));
}

const welsh = (text: string) =>
  (text.match(/(?<!\p{L})(?:mae|yn|yr?|ei|nid|oedd|roedd|wedi|sydd|gyda|hwn|hon|[ioa][’']r)(?!\p{L})/giu) ?? []).length >
  (text.match(/(?<!\p{L})(?:the|and|is|was|of|to|has|had|with|in|not|they|she)(?!\p{L})/giu) ?? []).length;
