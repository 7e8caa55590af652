// Hawdd ei Ddeall: yr hyn mae pobl, teuluoedd a Gwirwyr Ansawdd yn ei gyfarfod. Hyd at 15 gair mewn brawddeg.
// Nid yw pobl ag anabledd dysgu wedi ei wirio eto.
import type { Words } from '../../../words/faces.ts';
import { cy } from './cy.ts';
import type { en } from './en.ts';

export const cySimple: Words<typeof en> = {
  ...cy,
  writing: 'Mae’r ffôn hwn yn ei gadw. Mae’n mynd pan fyddwch chi’n gadael.',
  states: { not_begun: 'Heb ddechrau', begun: 'Wedi dechrau', done: 'Wedi gorffen' },
  help: 'Beth mae hyn yn ei feddwl',
  addWords: 'Dweud mwy, neu ddweud pam nad oes ateb',
  words: 'Eich geiriau eich hun',
  noAnswer: 'Pam nad oes ateb?',
  notSupplied: 'Fe wnaethom ofyn. Ni ddywedodd neb wrthym.',
  notANumber: 'Ysgrifennwch rif, fel 12.',
  whoRole: 'Beth maen nhw’n ei wneud',
  removeWhy: 'Mae beth ysgrifennoch chi yno’n mynd.',
  also: (name, says) => `Dywedodd ${name}: ${says}`,
  mayBe: 'Gall hyn fod yn bryder',
  mayBeSay: 'Gallwch ddweud wrth bobl sy’n gorfod ateb. Mae un frawddeg yn ddigon.',
  tellHost: 'Dweud wrthyn nhw',
  alreadyTold: 'Rydych chi wedi dweud am bryder ar yr ymweliad hwn',
};
