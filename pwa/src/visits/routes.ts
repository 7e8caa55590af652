// The addresses of `visits`.
import type { Route } from '../app/route.ts';

export const visits: Route[] = [
  { path: 'today', nav: 'today', load: async () => (await import('./screens/today.tsx')).Today },
  { path: 'visit/new', nav: 'today', load: async () => (await import('./screens/prepare.tsx')).Prepare },
  { path: 'visit/:visit', nav: 'today', load: async () => (await import('./screens/trip.tsx')).TripPage },
  { path: 'visit/:visit/ring', nav: 'today', load: async () => (await import('./screens/ring.tsx')).Ring },
  { path: 'visit/:visit/write-up', nav: 'today', load: async () => (await import('./screens/write_up.tsx')).WriteUp },
  { path: 'visit/:visit/write-up/:part', nav: 'today', load: async () => (await import('./screens/write_up_part.tsx')).WriteUpPart },
  { path: 'visit/:visit/promises', nav: 'today', load: async () => (await import('./screens/promises.tsx')).Promises },
  { path: 'visit/:visit/finish', nav: 'today', load: async () => (await import('./screens/finish.tsx')).Finish },
  { path: 'visit/:visit/not-seen/:part', nav: 'today', load: async () => (await import('./outcomes/screens/not_seen.tsx')).NotSeenPage },
  { path: 'visit/:visit/summary', nav: 'today', load: async () => (await import('./screens/summary.tsx')).Summary },
  { path: 'visit/:visit/part/:part', nav: 'today', load: async () => (await import('./screens/part.tsx')).Part },
  { path: 'visit/:visit/part/:part/:step', nav: 'today', load: async () => (await import('./screens/step.tsx')).StepPage },
];
