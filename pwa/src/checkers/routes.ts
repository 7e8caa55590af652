// The addresses of a Quality Checker's way.
import type { Route } from '../app/route.ts';

export const checkers: Route[] = [
  { path: 'check', nav: 'today', load: async () => (await import('./screens/hospital.tsx')).ChooseHospital },
  { path: 'check/waits', nav: 'today', load: async () => (await import('./desk/waits.tsx')).Waits },
  { path: 'check/at/:hospital', nav: 'today', load: async () => (await import('./screens/ward.tsx')).ChooseWard },
  { path: 'check/ward/:unit', nav: 'today', load: async () => (await import('./screens/begin.tsx')).Begin },
  { path: 'check/:visit/newer', nav: 'today', load: async () => (await import('./screens/newer.tsx')).Newer },
  { path: 'check/:visit/paper', nav: 'today', load: async () => (await import('./screens/paper.tsx')).FromPaper },
  { path: 'check/:visit/stop', nav: 'today', load: async () => (await import('./screens/stop.tsx')).Stop },
  { path: 'check/:visit/read', nav: 'today', load: async () => (await import('./screens/read.tsx')).Read },
  { path: 'check/:visit/read/:question', nav: 'today', load: async () => (await import('./screens/read_one.tsx')).ReadOne },
  { path: 'check/:visit/send', nav: 'today', load: async () => (await import('./screens/send.tsx')).SendFindings },
  { path: 'check/:visit/thanks', nav: 'today', load: async () => (await import('./screens/thanks.tsx')).Thanks },
  { path: 'check/:visit/findings', nav: 'today', load: async () => (await import('./screens/findings.tsx')).Findings },
  { path: 'check/:visit/go', nav: 'today', load: async () => (await import('./screens/question.tsx')).GoOn },
  { path: 'check/:visit/q/:question', nav: 'today', load: async () => (await import('./screens/question.tsx')).AskedQuestion },
  { path: 'tell', nav: 'today', load: async () => (await import('./screens/tell.tsx')).Tell },
  { path: 'tell/:visit', nav: 'today', load: async () => (await import('./screens/tell.tsx')).Tell },
  { path: 'told/:concern', nav: 'today', load: async () => (await import('./screens/tell.tsx')).ToldUs },
];
