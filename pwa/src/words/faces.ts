// Words are one typed object per face. A missing word is a compile error; a face nobody has written is its tongue's.
import { face, type Face, tongueOf } from './language.ts';

/** The same keys as `T`, in other words. */
export type Words<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer G) => string
      ? (...given: G) => string
      : T[K] extends readonly string[]
        ? readonly string[]
        : Words<T[K]>;
};

export interface Faces<T> {
  en: T;
  cy: Words<T>;
  'en-simple'?: Words<T>;
  'cy-simple'?: Words<T>;
}

export function inFace<T>(faces: Faces<T>, one: Face): Words<T> {
  return (faces[one] ?? faces[tongueOf(one)]) as Words<T>;
}

/** `const words = faces({ en, cy })`, then in a component `const w = words()`: it follows the language chosen. */
export function faces<T>(all: Faces<T>): () => Words<T> {
  return () => inFace(all, face.value);
}
