import type { Words } from '../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  see: 'Gweld beth sydd wedi newid',
  by: (day) => `Cewch glywed beth sydd wedi newid, neu pam ddim, erbyn ${day}.`,
};
