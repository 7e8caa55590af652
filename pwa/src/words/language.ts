// In which face the app speaks. `en-simple` and `cy-simple` are Easy Read: proper language tags, so they serve as `lang`.
import { computed, signal } from '@preact/signals';

export const FACES = ['en', 'cy', 'en-simple', 'cy-simple'] as const;
export type Face = (typeof FACES)[number];
export type Tongue = 'en' | 'cy';

const KEY = 'lantern.face';
const isFace = (text: string | null | undefined): text is Face => FACES.includes(text as Face);

function first(): Face {
  const chosen = localStorage.getItem(KEY);
  if (isFace(chosen)) return chosen;
  return navigator.languages.some((one) => one === 'cy' || one.startsWith('cy-')) ? 'cy' : 'en';
}

export const face = signal<Face>(typeof localStorage === 'undefined' ? 'en' : first());
export const tongue = computed<Tongue>(() => tongueOf(face.value));
/** Whether this is Easy Read: one thing at a time, short sentences, pictures. */
export const simple = computed(() => face.value.endsWith('-simple'));

export const tongueOf = (one: Face): Tongue => (one.startsWith('cy') ? 'cy' : 'en');

/** Speaks this face from now on, on this phone. */
export function choose(next: string) {
  if (!isFace(next)) return;
  localStorage.setItem(KEY, next);
  face.value = next;
}

let picked = false;

/** The same, by the reader's own hand: it outweighs the language of the account they are about to sign in with. */
export function pick(next: Face) {
  picked = true;
  choose(next);
}

/** Whoever signs in is spoken to in their own language, unless they have just picked another. */
export function speakTo(language: string) {
  if (!picked) choose(language);
  picked = false;
}
