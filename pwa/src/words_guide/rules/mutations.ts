// Welsh words change their first letters after certain words. Which change a word has undergone is carried over
// to the word that takes its place.
export type Mutation = 'none' | 'soft' | 'nasal' | 'aspirate' | 'h';

// Longest beginnings first: "ll" before "l", "rh" before "r"; "ch", "ff", "th" and "ph" do not change.
const CHANGES: readonly (readonly [string, Partial<Record<Mutation, string>>])[] = [
  ['ch', {}], ['ff', {}], ['th', {}], ['ph', {}], ['dd', {}], ['ng', {}],
  ['ll', { soft: 'l' }], ['rh', { soft: 'r' }],
  ['p', { soft: 'b', nasal: 'mh', aspirate: 'ph' }],
  ['t', { soft: 'd', nasal: 'nh', aspirate: 'th' }],
  ['c', { soft: 'g', nasal: 'ngh', aspirate: 'ch' }],
  ['b', { soft: 'f', nasal: 'm' }],
  ['d', { soft: 'dd', nasal: 'n' }],
  ['g', { soft: '', nasal: 'ng' }],
  ['m', { soft: 'f' }],
  ...[...'aeiouâêîôû'].map((vowel) => [vowel, { h: `h${vowel}` }] as const),
];

/** The word after that change; the word itself where it knows no such change. */
export function mutated(word: string, mutation: Mutation): string {
  const [start, forms] = CHANGES.find(([one]) => word.startsWith(one)) ?? ['', {}];
  const form = forms[mutation];
  return form === undefined ? word : form + word.slice(start.length);
}

/** Every form of a word, with the change that made it. */
export function forms(word: string): Map<string, Mutation> {
  const all: Mutation[] = ['h', 'aspirate', 'nasal', 'soft', 'none'];
  return new Map(all.map((one) => [mutated(word, one), one]));
}
