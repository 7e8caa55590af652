// Whether the screen being drawn was gone to, and not merely opened: the first screen must not steal the focus.
import { effect } from '@preact/signals';
import { place } from './route.ts';

let moved = false;
let first = true;

effect(() => {
  void place.value;
  if (!first) moved = true;
  first = false;
});

/** True once for each change of address. */
export function arriving(): boolean {
  const was = moved;
  moved = false;
  return was;
}
