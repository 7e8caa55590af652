// What the browser says about keeping our work. A promise to keep is asked for, shown, and never relied upon.
import { signal } from '@preact/signals';

export interface Room {
  persisted: boolean | undefined;
  used?: number;
  all?: number;
}

export const room = signal<Room>({ persisted: undefined });

export async function lookAtRoom() {
  const storage = navigator.storage as StorageManager | undefined;
  const persisted = await storage?.persisted?.().catch(() => undefined);
  const { usage, quota } = (await storage?.estimate?.().catch(() => undefined)) ?? {};
  room.value = { persisted, ...(usage === undefined ? {} : { used: usage }), ...(quota === undefined ? {} : { all: quota }) };
}

export async function askToKeep() {
  await (navigator.storage as StorageManager | undefined)?.persist?.().catch(() => undefined);
  await lookAtRoom();
}

export function size(bytes: number): string {
  return bytes > 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.max(1, Math.round(bytes / 1e6))} MB`;
}
