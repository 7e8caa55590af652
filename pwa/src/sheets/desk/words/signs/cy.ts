import type { Words } from '../../../../words/faces.ts';
import { plural } from '../../../../words/plurals.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  signs: 'Arwyddion o ddiwylliant caeedig',
  signsWhy: 'Pob arwydd ar ei ben ei hun, gyda phwy a’i gwelodd a phryd. Ni chaiff arwyddion eu hadio: gall un fod yn ddigon i edrych eto.',
  signsNone: 'Nid oes neb wedi cyflwyno’r hyn a welodd o’r arwyddion hyn yma, lle cewch chi ei ddarllen. Nid yw hynny’n dweud dim am yr ysbyty.',
  signsNoneHere: 'Ni welodd neb a edrychodd yr un o’r rhain. Nid yw edrych unwaith yn golygu gweld popeth.',
  signsSeen: (day, bodies) => plural('cy', bodies, { one: `Gwelwyd gan un corff, ers ${day}`, two: `Gwelwyd gan ddau gorff, ers ${day}`, other: `Gwelwyd gan # corff, ers ${day}` }),
  signsUnclear: 'Roedd rhywun yn ansicr, neu’n methu gweld',
  signsNotSeen: 'Edrychwyd amdanynt, ac ni welwyd hwy',
  signsLook: 'Edrych am yr arwyddion hyn',
  unanswered: (n) => plural('cy', n, { two: '# gwestiwn nad oes neb wedi’u hateb', other: '# cwestiwn nad oes neb wedi’u hateb', one: '# cwestiwn nad oes neb wedi’i ateb' }),
};
