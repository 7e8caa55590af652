// The addresses of what is done about concerns at a desk.
import type { Route } from '../../app/route.ts';

export const concernsAtDesk: Route[] = [
  { path: 'concern/:concern/put-right', nav: 'concerns', load: async () => (await import('./PutRight.tsx')).PutRight },
  { path: 'concern/:concern/source', nav: 'concerns', load: async () => (await import('./Source.tsx')).Source },
  { path: 'in-confidence', nav: 'concerns', load: async () => (await import('./Confidence.tsx')).Confidence },
  { path: 'concern/:concern/end', nav: 'concerns', load: async () => (await import('./End.tsx')).End },
];
