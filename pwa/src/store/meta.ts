// What the store knows about itself: its device, the life of the database it speaks to, and how far it has heard.
import { signal } from '@preact/signals';
import { newId } from '../ids.ts';
import type { Day, Id, Instant } from '../wire.ts';
import { use, type Writing, write } from './open.ts';

export interface Meta {
  device: Id;
  epoch: string | null;
  /** Opaque: 0 at first, afterwards exactly what the last stored reply gave. */
  seen: unknown;
  /** A full set of rows is on its way; what does not come with it is no longer ours to hold. */
  sweep: boolean;
  safe_to: Instant | null;
  /** When everything the server has for us had last arrived; null until the first time. */
  whole_at: Instant | null;
}

const BEGIN: Omit<Meta, 'device'> = { epoch: null, seen: 0, sweep: false, safe_to: null, whole_at: null };

export const meta = signal<Meta>({ device: '', ...BEGIN });

export async function loadMeta() {
  meta.value = (await kept()) ?? (await begin());
}

const kept = () => use((db) => db.get('meta', 'sync')) as Promise<Meta | undefined>;

/** Whether a reply has been kept that this tab has not heard of. Rows are written with what the store knows of itself, in one
    transaction: while that stands, so do they. */
export const missed = async () => JSON.stringify(await kept()) !== JSON.stringify(meta.peek());

async function begin(): Promise<Meta> {
  return write(['meta'], async (tx) => {
    const other = (await tx.objectStore('meta').get('sync')) as Meta | undefined; // another tab was first
    const made = other ?? { device: newId(), ...BEGIN };
    await putMeta(tx, made);
    return made;
  });
}

export async function putMeta(tx: Writing, next: Meta) {
  await tx.objectStore('meta').put(next, 'sync');
}

export interface Place {
  hash: string;
  on: Day;
}

export const placeKept = () => use((db) => db.get('meta', 'place')) as Promise<Place | undefined>;
export const keepPlace = (at: Place) => write(['meta'], (tx) => tx.objectStore('meta').put(at, 'place'));
