// Whether the app's own files are on this phone. The worker takes over only once it has every one of them.
import { signal } from '@preact/signals';
import { workers } from './workers.ts';

export const appKept = signal(workers?.controller != null);

const look = () => (appKept.value = workers?.controller != null);
workers?.addEventListener('controllerchange', look);
