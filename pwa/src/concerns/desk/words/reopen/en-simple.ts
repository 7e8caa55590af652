import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const enSimple: Words<typeof en> = {
  what: 'What is wrong now? When did you see it?',
  hint: 'We will tell people about it again. Somebody must do something.',
  fill: 'Write what is wrong now.',
  keep: 'Tell them again',
  kept: 'Done. We will send it.',
};
