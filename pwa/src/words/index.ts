export { face, simple, tongue, choose, pick, speakTo, FACES, type Face, type Tongue } from './language.ts';
export { faces, inFace, type Faces, type Words } from './faces.ts';
export { plural } from './plurals.ts';
export { sayBy, sayDay, sayMoment, sayNear, sayWeekday } from './dates.ts';
export { sentences } from './sentences.ts';
