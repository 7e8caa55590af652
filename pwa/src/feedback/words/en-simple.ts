import type { Words } from '../../words/faces.ts';
import type { en } from './en.ts';

export const enSimple: Words<typeof en> = {
  title: 'You said, we did',
  see: 'See what changed',
  isNew: 'New',
  by: (day) => `We will tell you what changed by ${day}.`,
  saidOn: (day) => `You told us on ${day}`,
};
