// The addresses of `admissions`: before somebody is admitted. All of them are for a desk.
import type { Route } from '../../app/route.ts';

const desk = () => import('./index.ts');

export const admissions: Route[] = [
  { path: 'admissions', nav: 'hospitals', load: async () => (await desk()).Admissions },
  { path: 'admissions/new', nav: 'hospitals', load: async () => (await desk()).AskHostFirst },
  { path: 'admission/:ask', nav: 'hospitals', load: async () => (await desk()).Admission },
  { path: 'hospital/:hospital/admissions', nav: 'hospitals', load: async () => (await desk()).Admissions },
];
