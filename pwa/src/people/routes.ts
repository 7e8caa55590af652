// The addresses of `people`.
import type { Route } from '../app/route.ts';

export const people: Route[] = [
  { path: 'owed/:person', nav: 'today', load: async () => (await import('./screens/way.tsx')).Way },
  { path: 'to-explain', nav: 'today', load: async () => (await import('./desk/to_explain.tsx')).ToExplain },
  { path: 'homes', nav: 'today', load: async () => (await import('./screens/homes.tsx')).Homes },
];
