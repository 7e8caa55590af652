// Whether the app's own files are on this phone. The worker takes over only once it has every one of them.
import { signal } from '@preact/signals';

const workers = (globalThis.navigator?.serviceWorker ?? undefined) as ServiceWorkerContainer | undefined;

export const appKept = signal(workers?.controller != null);

const look = () => (appKept.value = workers?.controller != null);
workers?.addEventListener('controllerchange', look);
// The first install takes over a moment after it is ready; a hard reload has no controller though all is kept.
void workers?.ready.then(({ active }) => (appKept.value = active !== null)).catch(() => undefined);
