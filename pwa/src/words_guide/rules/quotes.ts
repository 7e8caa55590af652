// Where somebody's own words stand inside a text: between quotation marks of any kind, and after "he said:".
// A mark that is not closed yet, as while writing, holds to the end of its paragraph.
export interface Span {
  start: number;
  end: number;
}

const CLOSES: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '‹': '›', '‘': '’\'', '"': '"', "'": "'’" };
const MARKS = /[“„«‹‘"']/g;
const LETTER = /[\p{L}\p{N}]/u;
// Words that begin with an apostrophe: "'dyn ni", "'til".
const CLIPPED = /^['‘](?:n|r|w|u|i|m|th|di|dyn|dan|dw|dych|na|ma|mae|roedd|oedd|sdim|sa|se|sneb|cos|til|cause|em|tis|twas|bout)(?!\p{L})/iu;

/** Quoted parts, in order. Offsets in UTF-16 units, as in a text field; the marks are inside. */
export function quoted(text: string, speech: ReadonlySet<string>): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const paragraph of text.split('\n')) {
    for (const span of [...marked(paragraph), ...told(paragraph, speech)]) found.push({ start: start + span.start, end: start + span.end });
    start += paragraph.length + 1;
  }
  return found;
}

function marked(text: string): Span[] {
  const found: Span[] = [];
  let last = 0;
  for (const { index: at } of text.matchAll(MARKS)) {
    if (at < last || !opens(text, at)) continue;
    const end = closing(text, at) ?? (CLIPPED.test(text.slice(at, at + 8)) ? undefined : text.length);
    if (end === undefined) continue;
    found.push({ start: at, end });
    last = end;
  }
  return found;
}

const single = (mark: string) => mark === "'" || mark === '‘';

/** A straight mark opens only where a word may begin; after a figure it is inches. */
function opens(text: string, at: number): boolean {
  const mark = text[at]!;
  if (mark !== '"' && !single(mark)) return true;
  const before = text[at - 1] ?? ' ';
  return !LETTER.test(before) && (mark === '"' || LETTER.test(text[at + 1] ?? ' '));
}

/** One past the closing mark, if there is one. A single mark with a letter after it is an apostrophe. */
function closing(text: string, open: number): number | undefined {
  const marks = CLOSES[text[open]!]!;
  for (let at = open + 1; at < text.length; at++)
    if (marks.includes(text[at]!) && !(single(text[open]!) && LETTER.test(text[at + 1] ?? ' '))) return at + 1;
  return undefined;
}

/** "Danny said yesterday: …" The rest of the paragraph is his. */
function told(text: string, speech: ReadonlySet<string>): Span[] {
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    const sentence = text.slice(Math.max(0, colon - 80), colon).toLowerCase().split(/[.!?;:]/).at(-1)!;
    const near = (sentence.match(/\p{L}+/gu) ?? []).slice(-6);
    if (/\s/.test(text[colon + 1] ?? '') && near.some((word) => speech.has(word))) return [{ start: colon + 1, end: text.length }];
  }
  return [];
}
