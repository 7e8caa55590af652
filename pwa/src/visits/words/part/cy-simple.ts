// Hawdd ei Ddeall: yr hyn mae pobl, teuluoedd a Gwirwyr Ansawdd yn ei gyfarfod. Hyd at 15 gair mewn brawddeg.
// Nid yw pobl ag anabledd dysgu wedi ei wirio eto.
import type { Words } from '../../../words/faces.ts';
import { cy } from './cy.ts';
import type { en } from './en.ts';

export const cySimple: Words<typeof en> = {
  ...cy,
  previous: 'Yn ôl',
  done: 'Rydw i wedi gorffen y rhan hon',
  writing: 'Mae eich geiriau’n ddiogel ar y ffôn hwn. Byddwn yn eu hanfon pan ewch o’r dudalen.',
  states: { not_begun: 'Heb ddechrau', begun: 'Wedi dechrau', done: 'Wedi gorffen' },
  help: 'Help gyda’r cwestiwn hwn',
  addWords: 'Dweud mwy, neu ddweud pam nad oes ateb',
  words: 'Eich geiriau chi',
  noAnswer: 'Pam nad oes ateb?',
  answerAfterAll: 'Rydw i am ateb nawr',
  notSupplied: 'Gofynnon ni. Ddywedodd neb wrthon ni.',
  notANumber: 'Ysgrifennwch rif, fel 12.',
  units: { ...cy.units, ward_shifts: 'Sawl shifft? Cyfrwch bob ward.' },
  outOf: 'Faint sydd yna i gyd?',
  whoName: 'Eu henw',
  whoRole: 'Beth maen nhw’n ei wneud?',
  remove: (place) => `Tynnu rhif ${place}`,
  removeWhy: 'Bydd y geiriau ynddo’n mynd.',
  also: (name, says) => `Dywedodd ${name}: ${says}`,
  wrong: 'Mae rhywbeth o’i le',
  mayBe: 'Gall hyn fod yn bryder',
  mayBeSay: 'Gallwch ddweud wrth bobl sy’n gorfod ateb. Mae un frawddeg yn ddigon.',
  tellHost: 'Dweud wrthyn nhw',
  alreadyTold: 'Mae rhywun wedi dweud wrthyn nhw am bryder ar yr ymweliad hwn',
  untold: 'Does neb yn gwybod am yr atebion hyn eto',
  paperTimes: (seen, written, received) => `gwelsoch chi hyn ${seen}, ysgrifennoch chi hyn ${written}, cawson ni hyn ${received}`,
};
