// The service worker's life, seen from the page.
import { signal } from '@preact/signals';

export const updateReady = signal(false);
let registration: ServiceWorkerRegistration | undefined;

/** Registers the worker, and looks for a newer one whenever the app is looked at: installed apps are rarely closed. */
export async function watchUpdates() {
  // Absent on plain http, and undefined where a browser blocks workers: the app then works while there is signal.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
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
  registration = (await workers.register('/app/sw.js', { scope: '/app/', updateViaCache: 'none' }).catch(() => undefined)) as
    | ServiceWorkerRegistration
    | undefined;
  if (!registration) return;
  offer();
  registration.addEventListener('updatefound', () => {
    const coming = registration?.installing;
    coming?.addEventListener('statechange', offer);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration?.update().catch(() => undefined);
  });
}

function offer() {
  updateReady.value = registration?.waiting != null && navigator.serviceWorker.controller !== null;
}

/** The person's tap: the waiting worker takes over, and every tab reloads once when it has. */
export function startUpdate() {
  registration?.waiting?.postMessage('start');
}
