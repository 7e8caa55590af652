// The screens on which checklists are written, in one piece.
export { DraftAbout } from './screens/about.tsx';
export { DraftCases } from './screens/cases.tsx';
export { Draft } from './screens/draft.tsx';
export { Drafts } from './screens/drafts.tsx';
export { DraftPages } from './screens/pages.tsx';
export { DraftPreview } from './screens/preview.tsx';
export { DraftPublish } from './screens/publish.tsx';
export { DraftQuestion } from './screens/question.tsx';
export { DraftQuestions } from './screens/questions.tsx';
export { DraftReviews } from './screens/reviews.tsx';
export { DraftSpreadsheet } from './screens/spreadsheet.tsx';
export { DraftTitles } from './screens/titles.tsx';
