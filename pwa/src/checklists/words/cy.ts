import type { Words } from '../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = { pdf: 'Ar bapur, fel PDF' };
