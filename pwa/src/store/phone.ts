// What this phone knows before it knows who is here: which account it opens with, and whether one is leaving.
// Written strictly, like words: browsers put localStorage on disk only seconds later, and a battery does not wait.
import { type DBSchema, openDB } from 'idb';

interface Phone extends DBSchema {
  known: { key: string; value: unknown };
}

const open = () => openDB<Phone>('lantern', 1, { upgrade: (db) => void db.createObjectStore('known') });

export async function recall<T>(key: string): Promise<T | undefined> {
  const db = await open();
  const found = await db.get('known', key);
  db.close();
  return found as T | undefined;
}

/** Resolves once it is on disk; undefined forgets. */
export async function note(key: string, value: unknown) {
  const db = await open();
  const tx = db.transaction('known', 'readwrite', { durability: 'strict' });
  await (value === undefined ? tx.store.delete(key) : tx.store.put(value, key));
  await tx.done;
  db.close();
}
