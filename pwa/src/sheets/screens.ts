// Every screen of sheets, fetched together: one chunk costs the first screen less than nine.
export { Answers } from './screens/answers.tsx';
export { Begin, Done } from './screens/begin.tsx';
export { FinishSheet } from './screens/finish.tsx';
export { Library, Unfinished } from './screens/library.tsx';
export { Newer, NewerTrip } from './screens/newer.tsx';
export { SheetQuestion } from './screens/question.tsx';
export { Sheet } from './screens/sheet.tsx';
export { SheetStep } from './screens/step.tsx';
