// Which part of a text is read again after a pause: what stands near the hand that writes.
import type { Span } from './quotes.ts';

/** Whole paragraphs around `caret`, as many as fit into `most` characters; always the one that holds it. */
export function near(text: string, caret: number, most: number): Span {
  if (text.length <= most) return { start: 0, end: text.length };
  const edge = (at: number) => (at < 0 ? text.length : at);
  let start = caret === 0 ? 0 : text.lastIndexOf('\n', caret - 1) + 1;
  let end = edge(text.indexOf('\n', caret));
  for (;;) {
    const earlier = start === 0 ? 0 : start === 1 ? 0 : text.lastIndexOf('\n', start - 2) + 1;
    const later = end === text.length ? end : edge(text.indexOf('\n', end + 1));
    if (start > 0 && end - earlier <= most) start = earlier;
    else if (end < text.length && later - start <= most) end = later;
    else return { start, end };
  }
}
