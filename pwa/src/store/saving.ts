// Saved means on disk. Until then the value stays in memory, the honest line says so, and we keep trying.
import { computed, signal } from '@preact/signals';

const failing = signal(0);
const slow = signal(0);

/** True while something was written that is not on this phone's disk yet. */
export const notSaved = computed(() => failing.value + slow.value > 0);
/** True once the phone has refused to keep something: its space may be full, or this browser may keep nothing. */
export const refusing = computed(() => failing.value > 0);

const SLOW = 1000;
const AGAIN = 2000;

/** Does the work until it succeeds. Never gives up: what cannot be saved now may be when space is freed. */
export async function persist<T>(work: () => Promise<T>, again: number = AGAIN): Promise<T> {
  let isSlow = false;
  let isFailing = false;
  const late = setTimeout(() => {
    isSlow = true;
    slow.value += 1;
  }, SLOW);
  for (;;) {
    try {
      const result = await work();
      clearTimeout(late);
      if (isSlow) slow.value -= 1;
      if (isFailing) failing.value -= 1;
      return result;
    } catch (error) {
      if (!isFailing) console.error('Not saved yet', error);
      if (!isFailing) failing.value += 1;
      isFailing = true;
      await new Promise((resolve) => setTimeout(resolve, again));
    }
  }
}
