// Absent on plain http, and undefined where a browser blocks workers: the app then works while there is signal.
export const workers = (globalThis.navigator?.serviceWorker ?? undefined) as ServiceWorkerContainer | undefined;
