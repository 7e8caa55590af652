import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const cySimple: Words<typeof en> = {
  what: 'Beth sydd o’i le nawr? Pryd welsoch chi fe?',
  hint: 'Byddwn ni’n dweud wrth bobl eto. Rhaid i rywun wneud rhywbeth.',
  fill: 'Ysgrifennwch beth sydd o’i le nawr.',
  keep: 'Dweud wrthyn nhw eto',
  kept: 'Wedi’i wneud. Byddwn ni’n ei anfon.',
};
