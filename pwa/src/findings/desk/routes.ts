// The addresses of what visits were worth, and of the preparation for Assuring Transformation.
import type { Route } from '../../app/route.ts';

const desk = () => import('./screens.ts');

export const assurance: Route[] = [
  { path: 'hospital/:hospital/assurance', nav: 'hospitals', load: async () => (await desk()).AssuranceHere },
  { path: 'assurance', nav: 'today', load: async () => (await desk()).Assurance },
  { path: 'assurance/:body/:figure', nav: 'today', load: async () => (await desk()).BehindFigure },
  { path: 'transforming/:body', nav: 'today', load: async () => (await desk()).Prepare },
];
