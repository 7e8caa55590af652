// The addresses of sheets that are only for a desk: all answers together, and what was on paper first.
import type { Route } from '../../app/route.ts';

export const sheetsAtDesk: Route[] = [
  { path: 'checklists/:checklist/answers', nav: 'today', load: async () => (await import('./collated.tsx')).AllAnswers },
  { path: 'sheet/:sheet/from-paper', nav: 'today', load: async () => (await import('./from_paper.tsx')).FromPaper },
  { path: 'sheet/:sheet/from-paper/:step', nav: 'today', load: async () => (await import('./from_paper.tsx')).FromPaperStep },
];
