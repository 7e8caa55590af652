// The addresses of `sheets`, and of the library of checklists.
import type { Route } from '../app/route.ts';

export const sheets: Route[] = [
  { path: 'checklists', nav: 'today', load: async () => (await import('./screens/library.tsx')).Library },
  { path: 'checklists/:checklist', nav: 'today', load: async () => (await import('./screens/begin.tsx')).Begin },
  { path: 'checklists/:checklist/answers', nav: 'today', load: async () => (await import('./screens/collated.tsx')).AllAnswers },
  { path: 'sheet/:sheet', nav: 'today', load: async () => (await import('./screens/sheet.tsx')).Sheet },
  { path: 'sheet/:sheet/finish', nav: 'today', load: async () => (await import('./screens/finish.tsx')).FinishSheet },
  { path: 'sheet/:sheet/answers', nav: 'today', load: async () => (await import('./screens/answers.tsx')).Answers },
  { path: 'sheet/:sheet/newer', nav: 'today', load: async () => (await import('./screens/newer.tsx')).Newer },
  { path: 'sheet/:sheet/part/:step', nav: 'today', load: async () => (await import('./screens/step.tsx')).SheetStep },
  { path: 'sheet/:sheet/q/:question', nav: 'today', load: async () => (await import('./screens/question.tsx')).SheetQuestion },
];
