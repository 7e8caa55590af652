// The service worker's life, seen from the page.
import { signal } from '@preact/signals';
import { pause } from '../sync/backoff.ts';
import { workers } from './workers.ts';

export const updateReady = signal(false);
let registration: ServiceWorkerRegistration | undefined;
let brokenOff = 0;
let again: ReturnType<typeof setTimeout> | undefined;

/** Registers the worker, and looks for a newer one whenever the app is looked at: installed apps are rarely closed. */
export function watchUpdates() {
  if (!workers || !import.meta.env.PROD) return;
  let controlled = workers.controller !== null;
  let reloaded = false;
  workers.addEventListener('controllerchange', () => {
    if (controlled && !reloaded) {
      reloaded = true;
      location.reload();
    }
    controlled = true; // the first install takes over quietly
  });
  // A page that was being opened while the worker woke, or was reloaded past it, is left out by it: until it is
  // claimed, a screen that nobody has opened yet would not open without signal although it is kept.
  void workers.ready.then(({ active }) => workers?.controller ?? active?.postMessage('claim'));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void bring();
  });
  addEventListener('online', () => void bring());
  void bring();
}

/** The worker, or a newer one. A first install that broke off left nothing behind: it begins anew. */
async function bring() {
  if (registration?.active) return void registration.update().catch(() => undefined);
  registration = (await workers?.register('/app/sw.js', { scope: '/app/', updateViaCache: 'none' }).catch(() => undefined)) as
    | ServiceWorkerRegistration
    | undefined;
  if (!registration) return later();
  follow();
  registration.onupdatefound = follow;
}

function later() {
  clearTimeout(again);
  again = setTimeout(() => void bring(), pause(++brokenOff));
}

function follow() {
  offer();
  const coming = registration?.installing;
  if (!coming) return;
  coming.onstatechange = () => {
    offer();
    if (coming.state === 'redundant' && !registration?.active) later();
  };
}

function offer() {
  updateReady.value = registration?.waiting != null && workers?.controller !== null;
}

/** The person's tap: the waiting worker takes over, and every tab reloads once when it has. */
export function startUpdate() {
  registration?.waiting?.postMessage('start');
}
