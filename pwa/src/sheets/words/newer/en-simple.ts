// Easy Read: at most 15 words a sentence, one idea each. Not checked yet by people with a learning disability.
import type { Words } from '../../../words/faces.ts';
import type { en } from './en.ts';

export const enSimple: Words<typeof en> = {
  title: 'What is different in the newer list',
  now: (day) => `You started with the list from ${day}.`,
  nowTrip: (day) => `This visit uses the list from ${day}.`,
  to: (day) => `We use the newer list from ${day}.`,
  gone: 'We do not ask these any more',
  goneKept: 'We keep your answer.',
  added: 'New questions',
  reworded: 'Questions in other words',
  was: 'Before:',
  is: 'Now:',
  same: (n) => (n === 1 ? '1 question is the same.' : `${n} questions are the same.`),
  kept: 'We keep all your answers.',
  carry: 'Use the newer list with my answers',
  stay: 'Stay with my list',
  noneNewerTrip: 'This visit uses the newest list.',
  noneNewer: 'You have the newest list.',
};
