// The addresses of `findings`: figures of a hospital over time, and what visits were worth.
import type { Route } from '../app/route.ts';

const desk = () => import('./desk/screens.ts');

export const findings: Route[] = [
  { path: 'hospital/:hospital/figures', nav: 'hospitals', load: async () => (await import('./screens/figures.tsx')).Figures },
  { path: 'hospital/:hospital/figures/:question', nav: 'hospitals', load: async () => (await import('./screens/figure.tsx')).Figure },
  { path: 'hospital/:hospital/assurance', nav: 'hospitals', load: async () => (await desk()).AssuranceHere },
  { path: 'assurance', nav: 'today', load: async () => (await desk()).Assurance },
  { path: 'assurance/:body/:figure', nav: 'today', load: async () => (await desk()).BehindFigure },
  { path: 'transforming/:body', nav: 'today', load: async () => (await desk()).Prepare },
];
