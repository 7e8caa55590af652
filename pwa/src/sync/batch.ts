// How much goes in one exchange: at most 200 items and 1 MB (docs/sync.md), with room for the envelope.
import type { Sent } from '../commands.ts';

export const MOST_ITEMS = 200;
const MOST_BYTES = 900_000;

/** As many as fit, in the order made; one alone goes however large it is. */
export function batchOf(waiting: readonly Sent[], most: number): Sent[] {
  const batch: Sent[] = [];
  let size = 0;
  for (const item of waiting.slice(0, most)) {
    size += new TextEncoder().encode(JSON.stringify(item)).length;
    if (batch.length > 0 && size > MOST_BYTES) break;
    batch.push(item);
  }
  return batch;
}

/** Only what the envelope knows: it is strict, and this phone keeps more of each command than it sends. */
export function plain({ n, id, at, by, command }: Sent): Sent {
  return { n, id, at, by, command };
}
