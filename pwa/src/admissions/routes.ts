// The addresses of `admissions`: before somebody is admitted. All of them are for a desk.
import type { Route } from '../app/route.ts';

export const admissions: Route[] = [
  { path: 'admissions', nav: 'hospitals', load: async () => (await import('./desk/list.tsx')).Admissions },
  { path: 'admissions/new', nav: 'hospitals', load: async () => (await import('./desk/ask.tsx')).AskHostFirst },
  { path: 'admission/:ask', nav: 'hospitals', load: async () => (await import('./desk/one.tsx')).Admission },
  { path: 'hospital/:hospital/admissions', nav: 'hospitals', load: async () => (await import('./desk/list.tsx')).Admissions },
];
