// Whether a sentence of Easy Read is short enough. The same as server/lantern/feedback/rules.py.
const MOST_WORDS = 15;

/** Sentences that have too many words. */
export const tooLong = (easy: string): string[] =>
  easy.split(/(?<=[.!?])\s+|\n+/).map((one) => one.trim()).filter((one) => one.split(/\s+/).length > MOST_WORDS);
