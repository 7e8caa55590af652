// The addresses at which checklists are written and read aloud.
import type { Route } from '../../../app/route.ts';

const authoring = () => import('./screens.ts');

export const authoringRoutes: Route[] = [
  { path: 'voices/:checklist', nav: 'today', load: async () => (await import('../../clips/desk/voices.tsx')).Voices },
  { path: 'drafts', nav: 'today', load: async () => (await authoring()).Drafts },
  { path: 'draft/:draft', nav: 'today', load: async () => (await authoring()).Draft },
  { path: 'draft/:draft/about', nav: 'today', load: async () => (await authoring()).DraftAbout },
  { path: 'draft/:draft/questions', nav: 'today', load: async () => (await authoring()).DraftQuestions },
  { path: 'draft/:draft/question/:question', nav: 'today', load: async () => (await authoring()).DraftQuestion },
  { path: 'draft/:draft/words', nav: 'today', load: async () => (await authoring()).DraftTitles },
  { path: 'draft/:draft/pages', nav: 'today', load: async () => (await authoring()).DraftPages },
  { path: 'draft/:draft/cases', nav: 'today', load: async () => (await authoring()).DraftCases },
  { path: 'draft/:draft/preview', nav: 'today', load: async () => (await authoring()).DraftPreview },
  { path: 'draft/:draft/reviews', nav: 'today', load: async () => (await authoring()).DraftReviews },
  { path: 'draft/:draft/publish', nav: 'today', load: async () => (await authoring()).DraftPublish },
  { path: 'draft/:draft/spreadsheet', nav: 'today', load: async () => (await authoring()).DraftSpreadsheet },
];
