// The addresses of `alerts`.
import type { Route } from '../app/route.ts';

export const alerts: Route[] = [
  { path: 'alerts', early: true, nav: 'concerns', load: async () => (await import('./screens/alerts.tsx')).Alerts },
  { path: 'alert/:alert', early: true, nav: 'concerns', load: async () => (await import('./screens/open.tsx')).OpenAlert },
  { path: 'concerns', early: true, nav: 'concerns', load: async () => (await import('../concerns/screens/list.tsx')).Concerns },
];
