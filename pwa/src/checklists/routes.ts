// The addresses of `checklists`.
import type { Route } from '../app/route.ts';

export const checklists: Route[] = [
  { path: 'easy/:checklist', nav: 'today', load: async () => (await import('./screens/page.tsx')).EasyReadPage },
  { path: 'voices/:checklist', nav: 'today', load: async () => (await import('./clips/voices.tsx')).Voices },
  { path: 'drafts', nav: 'today', load: async () => (await import('./authoring/desk/screens/drafts.tsx')).Drafts },
  { path: 'draft/:draft', nav: 'today', load: async () => (await import('./authoring/desk/screens/draft.tsx')).Draft },
  { path: 'draft/:draft/about', nav: 'today', load: async () => (await import('./authoring/desk/screens/about.tsx')).DraftAbout },
  { path: 'draft/:draft/questions', nav: 'today', load: async () => (await import('./authoring/desk/screens/questions.tsx')).DraftQuestions },
  { path: 'draft/:draft/question/:question', nav: 'today', load: async () => (await import('./authoring/desk/screens/question.tsx')).DraftQuestion },
  { path: 'draft/:draft/words', nav: 'today', load: async () => (await import('./authoring/desk/screens/titles.tsx')).DraftTitles },
  { path: 'draft/:draft/pages', nav: 'today', load: async () => (await import('./authoring/desk/screens/pages.tsx')).DraftPages },
  { path: 'draft/:draft/cases', nav: 'today', load: async () => (await import('./authoring/desk/screens/cases.tsx')).DraftCases },
  { path: 'draft/:draft/preview', nav: 'today', load: async () => (await import('./authoring/desk/screens/preview.tsx')).DraftPreview },
  { path: 'draft/:draft/reviews', nav: 'today', load: async () => (await import('./authoring/desk/screens/reviews.tsx')).DraftReviews },
  { path: 'draft/:draft/publish', nav: 'today', load: async () => (await import('./authoring/desk/screens/publish.tsx')).DraftPublish },
  { path: 'draft/:draft/spreadsheet', nav: 'today', load: async () => (await import('./authoring/desk/screens/spreadsheet.tsx')).DraftSpreadsheet },
];
