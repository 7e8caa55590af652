// Where one was: a phone whose battery died, or which put the app away, opens there again on the same day.
import { effect } from '@preact/signals';
import { keepPlace, placeKept } from '../store/meta.ts';
import { today } from '../times.ts';
import { go, place } from './route.ts';

/** Before anything is drawn. An address that somebody opened goes first. */
export async function goBackThere() {
  if (location.hash.replace(/^#\/?/, '') !== '') return;
  const was = await placeKept().catch(() => undefined);
  if (was?.on === today()) go(was.hash, { replace: true });
}

export function watchPlace(atWork: () => boolean) {
  effect(() => {
    const { path } = place.value;
    if (!atWork() || path === '' || path === 'sign-in') return;
    void keepPlace({ hash: location.hash, on: today() }).catch(() => undefined);
  });
}
