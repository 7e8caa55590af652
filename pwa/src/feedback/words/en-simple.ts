import type { Words } from '../../words/faces.ts';
import type { en } from './en.ts';

export const enSimple: Words<typeof en> = {
  see: 'See what changed',
  by: (day) => `We will tell you what changed by ${day}.`,
};
