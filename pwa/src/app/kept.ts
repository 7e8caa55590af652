// Whether the app's own files are on this phone. The worker takes over only once it has every one of them.
import { signal } from '@preact/signals';

const workers = (globalThis.navigator?.serviceWorker ?? undefined) as ServiceWorkerContainer | undefined;

export const appKept = signal(workers?.controller != null);

const look = () => (appKept.value = workers?.controller != null);
workers?.addEventListener('controllerchange', look);
