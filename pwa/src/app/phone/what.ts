// What a command is, in words. Those made at a desk are named in a piece of the app that no ward's phone carries.
import { signal } from '@preact/signals';
import type { Kept } from '../../store/index.ts';
import { phone } from './words/index.ts';

const atDesk = signal<(() => Record<string, string>) | undefined>(undefined);
let asked = false;

export function sayWhat({ command: { type } }: Kept): string {
  const w = phone();
  const named = (w.types as Record<string, string>)[type] ?? atDesk.value?.()[type];
  if (!named) void fetchNames();
  return named ?? w.somethingElse;
}

async function fetchNames() {
  if (asked) return;
  asked = true;
  try {
    atDesk.value = (await import('../desk/words/index.ts')).madeAtDesk;
  } catch {
    asked = false; // no signal, and not kept here: it is tried again with the next look
  }
}
