// The addresses of `units`: hospitals and their wards.
import type { Route } from '../app/route.ts';

export const units: Route[] = [
  { path: 'hospitals', early: true, nav: 'hospitals', load: async () => (await import('./screens/hospitals.tsx')).Hospitals },
  { path: 'hospital/:hospital', nav: 'hospitals', load: async () => (await import('./screens/hospital.tsx')).Hospital },
];
