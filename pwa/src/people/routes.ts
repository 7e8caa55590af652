// The addresses of `people`.
import type { Route } from '../app/route.ts';

export const people: Route[] = [
  { path: 'owed/:person', nav: 'today', load: async () => (await import('./screens/way.tsx')).Way },
];
