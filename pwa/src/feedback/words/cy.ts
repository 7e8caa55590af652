import type { Words } from '../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  title: 'Fe ddywedoch chi, fe wnaethon ni',
  see: 'Gweld beth sydd wedi newid',
  isNew: 'Newydd',
  by: (day) => `Cewch glywed beth sydd wedi newid, neu pam ddim, erbyn ${day}.`,
  saidOn: (day) => `Fe ddywedoch chi wrthym ar ${day}`,
};
