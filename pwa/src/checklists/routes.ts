// The addresses of `checklists`.
import type { Route } from '../app/route.ts';

export const checklists: Route[] = [
  { path: 'easy/:checklist', nav: 'today', load: async () => (await import('./screens/page.tsx')).EasyReadPage },
];
