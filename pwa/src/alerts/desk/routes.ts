// The addresses of letters, of texts and of what could not be told.
import type { Route } from '../../app/route.ts';

export const letters: Route[] = [
  { path: 'undelivered', nav: 'today', load: async () => (await import('./undelivered.tsx')).UndeliveredPage },
  { path: 'texts', nav: 'phone', load: async () => (await import('./texts.tsx')).Texts },
  { path: 'letters', nav: 'phone', load: async () => (await import('./letters.tsx')).Letters },
];
