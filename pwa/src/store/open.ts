// The only file that opens an account's IndexedDB. One database per account, so that nobody reads another's on a shared phone.
//
// iOS drops the connection while the app sleeps, and retrying on the same handle nearly always fails: on
// UnknownError or InvalidStateError the handle is dropped, the database opened again, and the work done once more.
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { Id } from '../wire.ts';
import type { Kept } from './merge.ts';

export interface HeldRow {
  noun: string;
  id: Id;
  row: unknown;
  /** Under which device and life of the database it came: see `sweep` in replies.ts. */
  life: string;
}
export interface HeldDraft {
  key: string;
  /** The id its command will have: sent twice, from two tabs or by two taps, it is still one command. */
  id: Id;
  value: unknown;
  at: string;
}
export interface HeldBytes {
  sha256: string;
  evidence: Id;
  media_type: string;
  bytes: ArrayBuffer;
  /** The server has said that it holds them, whole. */
  complete: boolean;
}

export interface Lantern extends DBSchema {
  rows: { key: [string, string]; value: HeldRow };
  outbox: { key: number; value: Kept; indexes: { id: string } };
  drafts: { key: string; value: HeldDraft };
  meta: { key: string; value: unknown };
  evidence: { key: string; value: HeldBytes };
}
export type Store = IDBPDatabase<Lantern>;
export type Writing = IDBPTransaction<Lantern, StoreNames<Lantern>[], 'readwrite'>;

const VERSION = 1;
let name = '';
let opened: Promise<Store> | undefined;

export const databaseOf = (account: Id) => `lantern-${account}`;

/** From now on the store is this account's. Switching account reloads the page: no signal outlives its owner. */
export function choose(account: Id) {
  name = databaseOf(account);
}

function open(): Promise<Store> {
  opened ??= openDB<Lantern>(name, VERSION, {
    // Additive only: an older worker or tab may still write the former shape.
    upgrade(db, from) {
      if (from >= 1) return;
      db.createObjectStore('rows', { keyPath: ['noun', 'id'] });
      db.createObjectStore('outbox', { keyPath: 'n' }).createIndex('id', 'id', { unique: true });
      db.createObjectStore('drafts', { keyPath: 'key' });
      db.createObjectStore('meta');
      db.createObjectStore('evidence', { keyPath: 'sha256' });
    },
    blocking: () => drop(), // a newer tab wants to upgrade: let go, and open again when next needed
    terminated: () => drop(),
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

export function drop() {
  const old = opened;
  opened = undefined;
  void old?.then((db) => db.close()).catch(() => undefined);
}

const BROKEN = new Set(['UnknownError', 'InvalidStateError', 'TransactionInactiveError']);
const broken = (error: unknown) => error instanceof Error && BROKEN.has(error.name);

export async function use<T>(work: (db: Store) => Promise<T>): Promise<T> {
  try {
    return await work(await open());
  } catch (error) {
    if (!broken(error)) throw error;
    drop();
    return work(await open());
  }
}

/** Everything or nothing, and on disk before it resolves, as far as the phone keeps that promise. */
export async function write<T>(
  stores: StoreNames<Lantern>[],
  work: (tx: Writing) => Promise<T> | T,
): Promise<T> {
  return use(async (db) => {
    const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
    try {
      const result = await work(tx as Writing);
      await tx.done;
      return result;
    } catch (error) {
      tx.done.catch(() => undefined);
      try {
        tx.abort();
      } catch {
        // already over
      }
      throw error;
    }
  });
}
