// How the last exchange went, as screens say it. Derived from acknowledgements only, never from having tried.
import { signal } from '@preact/signals';
import type { End } from './exchange.ts';

export const busy = signal(false);
export const lastEnd = signal<End | undefined>(undefined);
/** Pictures and recordings whose words are sent and whose bytes are not, yet. */
export const bytesWaiting = signal(0);
