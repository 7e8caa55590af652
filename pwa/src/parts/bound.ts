// A field of something that a draft holds further inside: of one person, of one ward.
import { useComputed } from '@preact/signals';
import type { Bound } from '../store/drafts.ts';

export function useBound<T>(read: () => T, set: (value: T) => void): Bound<T> {
  return { value: useComputed(read), set };
}
