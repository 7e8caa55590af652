// Who was told, one line each, whichever ways it went: what became of it is the best of them, and a way that failed is named.
import type { Hearing } from '../wire.ts';

export interface HeardBy extends Pick<Hearing, 'seat' | 'name' | 'state'> {
  channels: Hearing['channel'][];
  failed: Hearing['channel'][];
}

const BEST: readonly Hearing['state'][] = ['seen', 'sent', 'waiting', 'failed'];

export function heardBy(hearing: readonly Hearing[]): HeardBy[] {
  const found = new Map<string, HeardBy>();
  for (const { seat, name, channel, state } of hearing) {
    const key = `${seat}/${name}`;
    const one = found.get(key) ?? { seat, name, state, channels: [], failed: [] };
    if (BEST.indexOf(state) < BEST.indexOf(one.state)) one.state = state;
    const ways = state === 'failed' ? one.failed : one.channels;
    if (!ways.includes(channel)) ways.push(channel); // told again at a later step, by the same way
    found.set(key, one);
  }
  return [...found.values()];
}
