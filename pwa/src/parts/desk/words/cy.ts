import type { Words } from '../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  coming: 'Un eiliad…',
  none: 'Does dim byd yma ar gyfer y cyfrif hwn.',
  unreachable: 'O’r gweinydd y daw hyn, ac ni ellir ei gyrraedd ar hyn o bryd. Does dim a ysgrifennoch wedi’i golli.',
  again: 'Ceisiwch eto',
};
