import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  what: 'Beth welwyd, a phryd?',
  hint: 'Mae ar agor eto: mae’r bobl y mae’n rhaid iddynt glywed yn cael gwybod o’r dechrau, a rhaid i rywun ei gymryd.',
  fill: 'Ysgrifennwch beth welwyd',
  keep: 'Ei agor eto',
  kept: 'Wedi’i wneud. Bydd yn dangos cyn gynted ag y caiff ei anfon.',
};
