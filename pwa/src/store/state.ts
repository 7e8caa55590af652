// What this tab knows, in memory: the server's rows, the outbox, and what is shown of them together.
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { filled, type Id, type Noun, NOUNS, type Nouns } from '../wire.ts';
import { appliers } from './appliers.ts';
import { type Kept, keyOf, merge, nothing, type Shown, type Unsent } from './merge.ts';
import { type HeldRow, use } from './open.ts';

let server: Shown = nothing(NOUNS);
const shown = Object.fromEntries(NOUNS.map((noun) => [noun, signal(new Map())])) as unknown as {
  [N in Noun]: { value: ReadonlyMap<Id, Nouns[N]> };
};
const marks = signal<ReadonlyMap<string, Unsent>>(new Map());

/** Every command this phone still keeps, in the order made. */
export const outbox = signal<readonly Kept[]>([]);
export const waiting = computed(() => outbox.value.filter((item) => item.state === 'waiting'));
export const aside = computed(() => outbox.value.filter((item) => item.state === 'aside'));

/** All rows of a noun, by id, as they are shown: with what this phone has not sent yet. */
export function rows<N extends Noun>(noun: N): ReadonlySignal<ReadonlyMap<Id, Nouns[N]>> {
  return shown[noun] as ReadonlySignal<ReadonlyMap<Id, Nouns[N]>>;
}

const single = new Map<string, ReadonlySignal<unknown>>();

/** One row, or undefined while it is not here. */
export function row<N extends Noun>(noun: N, id: Id): ReadonlySignal<Nouns[N] | undefined> {
  return once(keyOf(noun, id), () => rows(noun).value.get(id));
}

/** Whether words of this row are only on this phone: 'waiting', 'aside', or undefined when all is sent. */
export function unsent(noun: Noun, id: Id): ReadonlySignal<Unsent | undefined> {
  return once(`unsent/${keyOf(noun, id)}`, () => marks.value.get(keyOf(noun, id)));
}

function once<T>(key: string, read: () => T): ReadonlySignal<T> {
  const known = single.get(key) as ReadonlySignal<T> | undefined;
  if (known) return known;
  const made = computed(read);
  single.set(key, made);
  return made;
}

/** The account whose store this is. */
export const me = computed(() => rows('me').value.values().next().value);

/** Rows and outbox change together: between the two, words could vanish for a moment, or stand there twice. */
export function setServer(next: Shown, kept: readonly Kept[]) {
  server = next;
  setOutbox(kept);
}

export const serverRows = () => server;

/** How often anything was put in place: what is read from disk meanwhile may be older. */
let turns = 0;

export function setOutbox(next: readonly Kept[]) {
  turns += 1;
  outbox.value = next;
  show();
}

function show() {
  const merged = merge(server, outbox.value, appliers);
  batch(() => {
    for (const noun of NOUNS) (shown[noun] as { value: unknown }).value = merged.shown[noun];
    if (merged.unsent.size > 0 || marks.value.size > 0) marks.value = merged.unsent;
  });
}

/** Reads the outbox, and these nouns, from disk again. */
export async function reload(nouns: readonly Noun[] = NOUNS): Promise<void> {
  const before = turns;
  const read: Partial<Record<Noun, ReadonlyMap<Id, unknown>>> = {};
  const kept = await use(async (db) => {
    const tx = db.transaction(['rows', 'outbox']);
    for (const noun of nouns) read[noun] = toMap(noun, await tx.objectStore('rows').getAll(rangeOf(noun)));
    return tx.objectStore('outbox').getAll();
  });
  if (turns !== before) return reload(nouns); // words were sent, or a reply came in, while this was read
  setServer({ ...server, ...read } as unknown as Shown, kept);
}

export const rangeOf = (noun: Noun) => IDBKeyRange.bound([noun], [noun, []]);

function toMap(noun: Noun, held: HeldRow[]): ReadonlyMap<Id, unknown> {
  return new Map(held.map(({ id, row }) => [id, filled(noun, row as object)]));
}
