import type { Words } from '../../../../words/faces.ts';
import { plural } from '../../../../words/plurals.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  title: 'Ei gywiro',
  lead: 'Ni chollir dim a ysgrifennwyd: mae pwy a’i cywirodd, pryd a pham yn aros gyda’r pryder.',
  keep: 'Gwneud hyn',
  kept: 'Wedi’i wneud. Bydd yn dangos cyn gynted ag y caiff ei anfon.',
  fill: 'Mae rhywbeth ar goll: dewiswch, ac ysgrifennwch pam.',
  move: 'Mae’n ymwneud ag ysbyty, ward neu berson arall',
  moveWhat: 'Mae’r bobl iawn yn cael gwybod o’r dechrau. Mae’r rhai a’i darllenodd yn y lle anghywir yn clywed nad oedd yn ymwneud â nhw, ac ni allant ei ddarllen mwyach.',
  hospital: 'Am ba ysbyty y mae?',
  ward: 'Pa ward?',
  person: 'Am bwy y mae?',
  choose: 'Dewiswch',
  noWard: 'Dim un ward yn benodol',
  nobody: 'Neb yn benodol',
  moveWhy: 'Pam roedd yn y lle anghywir?',
  voicesTitle: 'Lleisiau eraill am yr un peth',
  voicesShut: (n) => plural('cy', n, { other: '# llais arall nad eich lle chi yw darllen ei eiriau' }),
};
