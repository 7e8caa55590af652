import type { Words } from '../../words/faces.ts';
import type { en } from './en.ts';

export const cySimple: Words<typeof en> = {
  title: 'Fe ddywedoch chi, fe wnaethon ni',
  see: 'Gweld beth sydd wedi newid',
  isNew: 'Newydd',
  by: (day) => `Byddwn ni’n dweud beth sydd wedi newid erbyn ${day}.`,
  saidOn: (day) => `Fe ddywedoch chi wrthon ni ar ${day}`,
};
