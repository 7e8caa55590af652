// Edrych eto, ar ymweliad diweddarach.
import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  seenAgain: 'Mae rhywun wedi edrych eto',
  seenAgainWhy: 'Daw pryder i ben pan fydd rhywun wedi gweld, ar ymweliad diweddarach, fod pethau wedi newid. Nid yw papurau’n ddigon.',
  noLater: 'Nid oes ymweliad diweddarach â’r ysbyty hwn eto.',
  whichVisit: 'Ar ba ymweliad?',
  whichNone: 'Dewiswch yr ymweliad',
  changed: 'A yw pethau wedi newid?',
  changedNone: 'Dewiswch a yw pethau wedi newid',
  changedChoices: { yes: 'Ydynt', partly: 'Yn rhannol', no: 'Nac ydynt' },
  seenWhat: 'Beth welson nhw?',
  seenWhatNone: 'Ysgrifennwch beth a welwyd',
  recordSeen: 'Cofnodi hwn',
};
