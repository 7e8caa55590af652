import type { Words } from '../../words/faces.ts';
import type { en } from './en.ts';

export const enSimple: Words<typeof en> = { pdf: 'Print it on paper' };
