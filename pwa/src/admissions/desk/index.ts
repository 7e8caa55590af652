// Every screen before an admission in one piece: whoever opens one is at a desk and soon opens the next.
export { AskHostFirst } from './ask.tsx';
export { Admissions } from './list.tsx';
export { Admission } from './one.tsx';
