// Sending, as the person means it: kept on this phone now, on its way when there is signal.
import { signal } from '@preact/signals';
import type { Command } from '../commands.ts';
import { newId } from '../ids.ts';
import { instant } from '../times.ts';
import type { Id } from '../wire.ts';
import { type Draft, draftsIdle, forget } from './drafts.ts';
import type { Kept } from './merge.ts';
import { type HeldBytes, type Writing, write } from './open.ts';
import { persist } from './saving.ts';
import { outbox, setOutbox } from './state.ts';
import { tell } from './tabs.ts';
import { wellFormed } from './well_formed.ts';

let author: Id = '';
/** Whose words these are, from the moment the store opens. */
export function setAuthor(account: Id) {
  author = account;
}

/** Counts up whenever something new waits: the sync listens. */
export const sends = signal(0);

/** What else belongs to the same moment: the draft it was written in, the bytes it names. */
export interface With {
  draft?: Draft<never> | Draft<any>;
  bytes?: HeldBytes;
}

/** Keeps the command on this phone and wakes the sync. Resolves, with its id, once it is on disk. */
export async function send(command: Command, { draft, bytes }: With = {}): Promise<Id> {
  await draftsIdle(); // a draft still being written must not come back after its command
  const made = { id: draft?.id ?? newId(), at: instant(), by: author, command: wellFormed(command) };
  const item = await persist(() => write(['outbox', 'meta', 'drafts', 'evidence'], (tx) => keep(tx, made, draft?.key, bytes)));
  if (draft) forget(draft.key);
  if (!outbox.peek().some(({ id }) => id === item.id)) setOutbox([...outbox.peek(), item]);
  tell({ outbox: true, ...(draft ? { draft: draft.key } : {}) });
  sends.value += 1;
  return item.id;
}

async function keep(tx: Writing, made: Omit<Kept, 'n' | 'state'>, draftKey?: string, bytes?: HeldBytes): Promise<Kept> {
  const meta = tx.objectStore('meta');
  const known = await tx.objectStore('outbox').index('id').get(made.id);
  if (draftKey !== undefined) await tx.objectStore('drafts').delete(draftKey);
  if (bytes) await tx.objectStore('evidence').put(bytes);
  if (known) return known; // a second tap, or the same draft in another tab
  const n = (((await meta.get('counter')) as number | undefined) ?? 0) + 1;
  const item: Kept = { ...made, n, state: 'waiting' };
  await meta.put(n, 'counter');
  await tx.objectStore('outbox').add(item);
  return item;
}

/** The author has dealt with what was set aside: it leaves this phone, and the server, which keeps its own, names it no more. */
export async function putAway(id: Id) {
  const item = outbox.peek().find((one) => one.id === id && one.state === 'aside');
  if (!item) return;
  await send({ type: 'notice_set_aside', command: id });
  await persist(() => write(['outbox'], (tx) => tx.objectStore('outbox').delete(item.n)));
  setOutbox(outbox.peek().filter((one) => one.id !== id));
  tell({ outbox: true });
}

/** Commands from a rescue file, with the ids and moments they were made with. Known ones change nothing. */
export async function putIn(commands: readonly Omit<Kept, 'n' | 'state'>[]): Promise<number> {
  const before = outbox.peek();
  const items = await persist(() => write(['outbox', 'meta', 'drafts', 'evidence'], async (tx) => {
    const all: Kept[] = [];
    for (const { id, at, by, command } of commands) all.push(await keep(tx, { id, at, by, command }));
    return all;
  }));
  const fresh = items.filter(({ id }) => !before.some((one) => one.id === id));
  setOutbox([...outbox.peek(), ...fresh]);
  tell({ outbox: true });
  sends.value += 1;
  return fresh.length;
}
