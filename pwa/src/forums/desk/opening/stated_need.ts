// What counts as a stated need before a name is opened. Pure; the server decides the same (tests/cases/stated_need.yaml).
const WORDS = 5;
const DIFFERENT = 4;
const LETTERS = 20;
const WORD = /\p{L}+(?:['’-]\p{L}+)*/gu;

/** At least one real sentence: five words, four of them different, twenty letters. */
export function isAReason(text: string): boolean {
  const found = (text.match(WORD) ?? []).map((one) => one.toLowerCase());
  return found.length >= WORDS && new Set(found).size >= DIFFERENT && found.reduce((all, one) => all + one.length, 0) >= LETTERS;
}
