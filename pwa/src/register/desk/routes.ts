// The addresses of `register`: who is there, and where people are. All of them are for a desk.
import type { Route } from '../../app/route.ts';

export const register: Route[] = [
  { path: 'whereabouts/:person', nav: 'today', load: async () => (await import('./whereabouts.tsx')).WhereaboutsPage },
  { path: 'register-questions', nav: 'today', load: async () => (await import('./questions.tsx')).Questions },
  { path: 'registers', nav: 'hospitals', load: async () => (await import('./awaited.tsx')).RegistersAwaited },
  { path: 'register/:hospital', nav: 'hospitals', load: async () => (await import('./confirm.tsx')).Register },
];
