// The addresses of `sheets`, and of the library of checklists.
import type { Route } from '../app/route.ts';

const screens = () => import('./screens.ts');

export const sheets: Route[] = [
  { path: 'checklists', nav: 'today', load: async () => (await screens()).Library },
  { path: 'checklists/:checklist', nav: 'today', load: async () => (await screens()).Begin },
  { path: 'sheet/:sheet', nav: 'today', load: async () => (await screens()).Sheet },
  { path: 'sheet/:sheet/finish', nav: 'today', load: async () => (await screens()).FinishSheet },
  { path: 'sheet/:sheet/answers', nav: 'today', load: async () => (await screens()).Answers },
  { path: 'sheet/:sheet/newer', nav: 'today', load: async () => (await screens()).Newer },
  { path: 'visit/:visit/newer', nav: 'today', load: async () => (await screens()).NewerTrip },
  { path: 'sheet/:sheet/part/:step', nav: 'today', load: async () => (await screens()).SheetStep },
  { path: 'sheet/:sheet/q/:question', nav: 'today', load: async () => (await screens()).SheetQuestion },
];
