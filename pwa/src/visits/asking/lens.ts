// A part of a bound value, bound by itself: the words inside a voice, the manner inside a meeting.
import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Bound } from '../../store/index.ts';

export function lens<Whole, Piece>(bind: Bound<Whole>, get: (whole: Whole) => Piece, put: (whole: Whole, piece: Piece) => Whole): Bound<Piece> {
  return { value: computed(() => get(bind.value.value)), set: (piece) => bind.set(put(bind.value.peek(), piece)) };
}

/** The same, made once for as long as the component stands. */
export function useLens<Whole, Piece>(bind: Bound<Whole>, get: (whole: Whole) => Piece, put: (whole: Whole, piece: Piece) => Whole) {
  return useMemo(() => lens(bind, get, put), [bind]);
}

/** What stands until somebody chooses: it is never written down by itself, so it cannot grow old in a draft. */
export function useUsual<T>(bind: Bound<T | undefined>, usual: T): Bound<T> {
  return useMemo(() => lens<T | undefined, T>(bind, (value) => value ?? usual, (_, next) => next), [bind, JSON.stringify(usual)]);
}
