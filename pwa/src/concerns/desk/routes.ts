// The addresses of what is done about concerns at a desk.
import type { Route } from '../../app/route.ts';

export const concernsAtDesk: Route[] = [
  { path: 'concern/:concern/put-right', nav: 'concerns', load: async () => (await import('./PutRight.tsx')).PutRight },
];
