// Drafts: what somebody is writing, saved on every key, still there after a crash, a reload or a dead battery.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { newId } from '../ids.ts';
import { instant } from '../times.ts';
import type { Id } from '../wire.ts';
import { coalesce } from './coalesce.ts';
import { type HeldDraft, use, write } from './open.ts';
import { persist } from './saving.ts';
import { tell } from './tabs.ts';

/** Something a field can show and change. */
export interface Bound<T> {
  readonly value: ReadonlySignal<T>;
  set(value: T): void;
}

export interface Draft<T> extends Bound<T> {
  readonly key: string;
  /** The id that the command made of it will have. */
  readonly id: Id;
  patch(change: Partial<T>): void;
  /** One field of it, for a form part. */
  field<K extends keyof T>(name: K): Bound<T[K]>;
  /** Whether anything has been written: an untouched draft is not on disk. */
  readonly begun: ReadonlySignal<boolean>;
  clear(): Promise<void>;
}

const held = signalMap();
const made = new Map<string, Draft<never>>();

function signalMap() {
  const map = new Map<string, Signal<HeldDraft | undefined>>();
  return (key: string) => {
    const known = map.get(key) ?? signal<HeldDraft | undefined>(undefined);
    map.set(key, known);
    return known;
  };
}

const saver = coalesce<HeldDraft>(async (drafts) => {
  await persist(() =>
    write(['drafts'], async (tx) => {
      await Promise.all(drafts.map(([, draft]) => tx.objectStore('drafts').put(draft)));
    }),
  );
  for (const [key] of drafts) tell({ draft: key });
});

/** Keys of everything begun and not sent, for "what waits on this phone". */
export const draftKeys = signal<ReadonlySet<string>>(new Set());

/** How many of them are words or choices to be handed in. Where somebody is in a check (`check/<visit>`) is
 * neither, nor are the times of a paper (`paper/<visit>`): its answers carry them. */
export const written = computed(() => [...draftKeys.value].filter((key) => !/^(check|paper)\/[^/]+$/.test(key)).length);

export function draft<T extends object>(key: string, initial: () => T): Draft<T> {
  const known = made.get(key) as Draft<T> | undefined;
  if (known) return known;
  const here = held(key);
  let fresh = { id: newId(), value: initial() };
  const value = computed(() => (here.value?.value as T | undefined) ?? fresh.value);
  const fields = new Map<keyof T, Bound<never>>();
  const set = (next: T) => {
    here.value = { key, id: here.peek()?.id ?? fresh.id, value: next, at: instant() };
    if (!draftKeys.peek().has(key)) draftKeys.value = new Set(draftKeys.peek()).add(key);
    saver.put(key, here.value);
  };
  const result: Draft<T> = {
    key,
    value,
    set,
    get id() {
      return here.peek()?.id ?? fresh.id;
    },
    begun: computed(() => here.value !== undefined),
    patch: (change) => set({ ...value.peek(), ...change }),
    field<K extends keyof T>(name: K): Bound<T[K]> {
      const bound = (fields.get(name) as Bound<T[K]> | undefined) ?? {
        value: computed(() => value.value[name]),
        set: (next: T[K]) => set({ ...value.peek(), [name]: next }),
      };
      fields.set(name, bound as unknown as Bound<never>);
      return bound;
    },
    async clear() {
      await saver.idle();
      await persist(() => write(['drafts'], (tx) => tx.objectStore('drafts').delete(key)));
      forget(key);
      tell({ draft: key });
    },
  };
  renew.set(key, () => (fresh = { id: newId(), value: initial() }));
  made.set(key, result as unknown as Draft<never>);
  return result;
}

const renew = new Map<string, () => void>();

/** Its words have gone into a command: the next draft under this key begins empty, with an id of its own. */
export function forget(key: string) {
  renew.get(key)?.();
  held(key).value = undefined;
  if (!draftKeys.peek().has(key)) return;
  const rest = new Set(draftKeys.peek());
  rest.delete(key);
  draftKeys.value = rest;
}

export const draftsIdle = () => saver.idle();

export async function loadDrafts() {
  const all = await use((db) => db.getAll('drafts'));
  for (const one of all) held(one.key).value = one;
  draftKeys.value = new Set(all.map((one) => one.key));
}

/** Another tab wrote this draft. What this tab is itself writing stays. */
export async function reloadDraft(key: string) {
  if (saver.waiting(key)) return;
  const one = await use((db) => db.get('drafts', key));
  if (saver.waiting(key)) return;
  if (one) {
    held(key).value = one;
    draftKeys.value = new Set(draftKeys.peek()).add(key);
  } else forget(key);
}
