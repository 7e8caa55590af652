import type { Words } from '../../../../words/faces.ts';
import { plural } from '../../../../words/plurals.ts';
import type { en } from './en.ts';

export const cySimple: Words<typeof en> = {
  title: 'Ei gywiro',
  lead: 'Rydyn ni’n cadw eich geiriau i gyd. Rydyn ni hefyd yn cadw pwy wnaeth ei gywiro, a pham.',
  keep: 'Gwneud hyn',
  kept: 'Wedi’i wneud. Byddwn ni’n ei anfon.',
  fill: 'Mae rhywbeth ar goll. Dewiswch, ac ysgrifennwch pam.',
  move: 'Mae am le neu berson arall',
  moveWhat: 'Byddwn ni’n dweud wrth y bobl iawn. Fydd y bobl anghywir ddim yn gallu ei ddarllen wedyn.',
  hospital: 'Pa ysbyty?',
  ward: 'Pa ward yw hi?',
  person: 'Pwy yw’r person?',
  choose: 'Dewiswch un',
  noWard: 'Dim ward',
  nobody: 'Neb',
  moveWhy: 'Pam roedd yn y lle anghywir?',
  voicesTitle: 'Fe ddywedodd pobl eraill yr un peth',
  voicesShut: (n) => plural('cy', n, { other: 'Fe ddywedodd # arall hyn. Chewch chi ddim darllen eu geiriau.' }),
};
