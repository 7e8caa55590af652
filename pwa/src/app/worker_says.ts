// What the worker tells the page, and the one note the page leaves for the worker.
import { effect } from '@preact/signals';
import { face } from '../words/index.ts';
import { wake } from '../sync/when.ts';
import { go } from './route.ts';
import { workers } from './workers.ts';

export function hearWorker() {
  workers?.addEventListener('message', ({ data }) => {
    if (data !== 'alerts') return;
    go('alerts');
    void wake();
  });
  if (!('caches' in globalThis)) return;
  effect(() => {
    const now = face.value;
    void caches.open('lantern-notes').then((notes) => notes.put('/app/face', new Response(now))).catch(() => undefined);
  });
}
