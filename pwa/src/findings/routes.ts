// The addresses of `findings`: figures of a hospital over time.
import type { Route } from '../app/route.ts';

export const findings: Route[] = [
  { path: 'hospital/:hospital/figures', nav: 'hospitals', load: async () => (await import('./screens/figures.tsx')).Figures },
  { path: 'hospital/:hospital/figures/:question', nav: 'hospitals', load: async () => (await import('./screens/figure.tsx')).Figure },
];
