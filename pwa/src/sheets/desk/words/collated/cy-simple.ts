// Hawdd ei Ddeall: hyd at 15 gair mewn brawddeg, un syniad ar y tro. Nid yw pobl ag anabledd dysgu wedi ei wirio eto.
import type { Words } from '../../../../words/faces.ts';
import { plural } from '../../../../words/plurals.ts';
import type { en } from './en.ts';

const lists = (n: number) => plural('cy', n, { two: '# restr', other: '# rhestr' });

export const cySimple: Words<typeof en> = {
  answers: 'Atebion',
  collated: 'Atebion pawb',
  collatedWhy: 'Rydych chi’n gweld pob cwestiwn. Rydych chi’n gweld beth ddywedodd pob un. Nid ydym byth yn cymysgu’r atebion.',
  collatedNone: 'Nid oes neb wedi anfon atebion y cewch chi eu darllen.',
  sheets: (n) => `${lists(n)} wedi’u hanfon`,
  saidBy: lists,
  visitors: 'Pobl a atebodd',
  seeSheet: (about) => `Darllen yr atebion am ${about}`,
  unanswered: (n) => plural('cy', n, { two: 'Mae # gwestiwn heb ateb', few: 'Mae # chwestiwn heb ateb', many: 'Mae # chwestiwn heb ateb', other: 'Mae # cwestiwn heb ateb' }),
};
