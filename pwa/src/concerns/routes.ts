// The addresses of `concerns`.
import type { Route } from '../app/route.ts';

export const concerns: Route[] = [
  { path: 'raise', early: true, nav: 'concerns', load: async () => (await import('./screens/raise.tsx')).Raise },
  { path: 'raise/:urgency', early: true, nav: 'concerns', load: async () => (await import('./screens/write.tsx')).Write },
  { path: 'concern/:concern', early: true, nav: 'concerns', load: async () => (await import('./screens/concern.tsx')).Concern },
  { path: 'concern/:concern/call', early: true, nav: 'concerns', load: async () => (await import('./screens/call.tsx')).RecordCall },
  { path: 'concern/:concern/again', nav: 'concerns', load: async () => (await import('./lead/Again.tsx')).Again },
];
