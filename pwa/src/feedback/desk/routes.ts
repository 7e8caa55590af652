// The addresses of what is owed back to people, and of what a family may hear. Fetched when
// one is opened, also on the phone of whoever said something: none of it is for the ward.
import type { Route } from '../../app/route.ts';

export const feedback: Route[] = [
  { path: 'changed', nav: 'today', load: async () => (await import('./changed/All.tsx')).AllChanges },
  { path: 'changed/:feedback', nav: 'today', load: async () => (await import('./changed/Changed.tsx')).Changed },
  { path: 'feedback', nav: 'concerns', load: async () => (await import('./list.tsx')).Feedback },
  { path: 'feedback/:feedback', nav: 'concerns', load: async () => (await import('./one.tsx')).OneFeedback },
  { path: 'family/:person', nav: 'today', load: async () => (await import('./family.tsx')).Family },
];
