// The addresses of sheets that are only for a desk: all answers together, signs over time and bodies, what was on paper first.
import type { Route } from '../../app/route.ts';

export const sheetsAtDesk: Route[] = [
  { path: 'checklists/:checklist/answers', nav: 'today', load: async () => (await import('./collated.tsx')).AllAnswers },
  { path: 'hospital/:hospital/signs', nav: 'hospitals', load: async () => (await import('./signs.tsx')).SignsOf },
  { path: 'sheet/:sheet/from-paper', nav: 'today', load: async () => (await import('./from_paper.tsx')).FromPaper },
  { path: 'sheet/:sheet/from-paper/:step', nav: 'today', load: async () => (await import('./from_paper.tsx')).FromPaperStep },
];
