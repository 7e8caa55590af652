// Welsh awaits a Welsh-speaking reviewer.
import type { Words } from '../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  title: 'Rhoi fy ymweliadau yn fy nghalendr',
};
