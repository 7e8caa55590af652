// The addresses of `checklists`.
import type { Route } from '../app/route.ts';

/** Nobody writes checklists on a ward: all of these come as one file, and one name in the list of addresses. */
const authoring = () => import('./authoring/desk/screens.ts');

export const checklists: Route[] = [
  { path: 'easy/:checklist', nav: 'today', load: async () => (await import('./screens/page.tsx')).EasyReadPage },
  { path: 'voices/:checklist', nav: 'today', load: async () => (await import('./clips/voices.tsx')).Voices },
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
