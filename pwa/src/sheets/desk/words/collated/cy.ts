import type { Words } from '../../../../words/faces.ts';
import { plural } from '../../../../words/plurals.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  answers: 'Atebion',
  collated: 'Pob ateb',
  collatedWhy: 'Pob dalen a gyflwynwyd, fesul cwestiwn, pob llais ar ei ben ei hun. Nid oes cyfartaledd na chyfanswm.',
  collatedNone: 'Ni chyflwynwyd dalen o’r rhestr wirio hon lle cewch chi ei darllen.',
  sheets: (n) => plural('cy', n, { two: 'Cyflwynwyd # ddalen', other: 'Cyflwynwyd # dalen' }),
  saidBy: (n) => plural('cy', n, { one: 'un ddalen', two: '# ddalen', other: '# dalen' }),
  visitors: 'Y rhai a’i llenwodd',
  seeSheet: (about) => `Darllen y ddalen am ${about}`,
  unanswered: (n) => plural('cy', n, { two: '# gwestiwn nad oes neb wedi’u hateb', other: '# cwestiwn nad oes neb wedi’u hateb', one: '# cwestiwn nad oes neb wedi’i ateb' }),
};
