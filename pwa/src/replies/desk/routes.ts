// The addresses of what hospitals are told and reply. All of them are for a desk.
import type { Route } from '../../app/route.ts';

export const replies: Route[] = [
  { path: 'findings', nav: 'today', load: async () => (await import('./findings.tsx')).Findings },
  { path: 'replies', nav: 'concerns', load: async () => (await import('./list.tsx')).Replies },
  { path: 'tell-hospital/concern/:concern', nav: 'concerns', load: async () => (await import('./decide.tsx')).OfConcern },
  { path: 'tell-hospital/visit/:visit', nav: 'concerns', load: async () => (await import('./decide.tsx')).OfVisit },
];
