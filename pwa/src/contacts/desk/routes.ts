// The addresses of contacts: those that one's bodies keep, and those of one hospital.
import type { Route } from '../../app/route.ts';

export const contacts: Route[] = [
  { path: 'contacts', nav: 'today', load: async () => (await import('./contacts.tsx')).ContactsPage },
  { path: 'hospital/:hospital/contacts', nav: 'hospitals', load: async () => (await import('./contacts.tsx')).ContactsPage },
];
