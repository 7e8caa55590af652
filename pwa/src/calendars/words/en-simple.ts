import type { Words } from '../../words/faces.ts';
import type { en } from './en.ts';

export const enSimple: Words<typeof en> = {
  title: 'Put my checks in my calendar',
};
