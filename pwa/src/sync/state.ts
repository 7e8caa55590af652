// How the last exchange went, as screens say it. Derived from acknowledgements only, never from having tried.
import { signal } from '@preact/signals';
import type { End } from './exchange.ts';

export const busy = signal(false);
export const lastEnd = signal<End | undefined>(undefined);
/** Pictures and recordings whose words are sent and whose bytes are not, yet. */
export const bytesWaiting = signal(0);
/** How often the server said that something became true which this phone does not hold: for pages that are read anew. */
export const elsewhere = signal(0);
