import type { Words } from '../../words/faces.ts';
import type { en } from './en.ts';

export const cySimple: Words<typeof en> = {
  title: 'Rhoi fy ymweliadau yn fy nghalendr',
};
