import type { Words } from '../../words/faces.ts';
import type { en } from './en.ts';

export const cySimple: Words<typeof en> = {
  see: 'Gweld beth sydd wedi newid',
  by: (day) => `Byddwn ni’n dweud beth sydd wedi newid erbyn ${day}.`,
};
