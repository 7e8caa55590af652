// Clips are kept on this phone for a ward without signal: of the face it speaks and the checklists it carries, and no more
// than so many. They are fetched after everything else, and nothing ever waits for one.
import { rows } from '../../store/index.ts';
import { use } from '../../store/open.ts';
import { face } from '../../words/index.ts';
import type { ClipRow } from '../../wire.ts';
import { versionOf } from '../version.ts';

const NAME = 'lantern-clips';
const AT_MOST = 20_000_000; // bytes

const address = ({ sha256 }: ClipRow) => `/api/clips/${sha256}`;

/** The latest clips first, as many as there is room for. Pure. */
export function worthKeeping(clips: Iterable<ClipRow>, carried: ReadonlySet<string>, speaks: string, room = AT_MOST): ClipRow[] {
  let left = room;
  return [...clips]
    .filter(({ checklist, face: in_, words_hash }) => carried.has(checklist) && in_ === speaks && words_hash !== '')
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .filter(({ bytes }) => (left -= bytes) >= 0);
}

/** What this phone holds of it: as it was recorded here, or as it was fetched. */
export async function bytesOf(clip: ClipRow): Promise<Blob | undefined> {
  const made = await use((db) => db.get('evidence', clip.sha256));
  if (made) return new Blob([made.bytes], { type: clip.media_type });
  return (await (await caches.open(NAME)).match(address(clip)))?.blob();
}

export async function fetchClip(clip: ClipRow): Promise<Blob | undefined> {
  const answer = await fetch(address(clip), { redirect: 'error' }).catch(() => undefined);
  if (!answer?.ok) return undefined;
  await (await caches.open(NAME)).put(address(clip), answer.clone());
  return answer.blob();
}

/** Lets go of what is not worth keeping any more, then fetches what is missing, one at a time. What does not come is asked for after the next exchange. */
export async function keepClips() {
  if (!('caches' in globalThis)) return;
  const carried = new Set([...rows('checklists').peek().values()].map((row) => versionOf(row)!.checklist));
  const wanted = worthKeeping(rows('clips').peek().values(), carried, face.peek());
  const cache = await caches.open(NAME);
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const worth = new Set(wanted.map(address));
  for (const old of kept) if (!worth.has(old)) await cache.delete(old);
  for (const clip of wanted) if (!kept.has(address(clip)) && !(await bytesOf(clip))) await fetchClip(clip);
}
