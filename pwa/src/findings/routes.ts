// The addresses of `findings`: figures of a hospital over time, and what visits were worth.
import type { Route } from '../app/route.ts';

export const findings: Route[] = [
  { path: 'hospital/:hospital/figures', nav: 'hospitals', load: async () => (await import('./screens/figures.tsx')).Figures },
  { path: 'hospital/:hospital/figures/:question', nav: 'hospitals', load: async () => (await import('./screens/figure.tsx')).Figure },
  { path: 'hospital/:hospital/assurance', nav: 'hospitals', load: async () => (await import('./desk/assurance/hospital.tsx')).AssuranceHere },
  { path: 'assurance', nav: 'today', load: async () => (await import('./desk/assurance/own.tsx')).Assurance },
  { path: 'assurance/:body/:figure', nav: 'today', load: async () => (await import('./desk/assurance/behind.tsx')).BehindFigure },
  { path: 'transforming/:body', nav: 'today', load: async () => (await import('./desk/transforming/prepare.tsx')).Prepare },
];
