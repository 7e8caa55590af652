// Easy Read in Welsh: at most 15 words a sentence. Awaits a Welsh-speaking reviewer.
import type { Words } from '../../../words/faces.ts';
import { cy } from './cy.ts';
import type { en } from './en.ts';

export const cySimple: Words<typeof en> = {
  ...cy,
  why: 'Gall eich calendr ddangos eich ymweliadau. Rydych yn gwneud cyfeiriad yma. Yna rhowch ef i’ch calendr.',
  what: 'Beth fydd eich calendr yn ei ddangos',
  isIn: [
    'Diwrnod pob ymweliad, a’r ward.',
    'Mae rhai ymweliadau yn syndod i’r ward. Yna dim ond y diwrnod sydd yno.',
    'Mae ymweliad a ganslwyd yn aros am 60 diwrnod.',
  ],
  isInForum: ['Diwrnod pob ymweliad â’ch ysbyty.'],
  never: 'Nid yw byth yn dangos:',
  isNotIn: ['enw neb', 'beth ddywedodd pobl', 'lle bydd ymweliad sy’n syndod'],
  once: 'Dyma’r cyfeiriad. Dim ond unwaith y gwelwch ef. Copïwch ef nawr.',
  open: 'Ei roi yn fy nghalendr',
  secret: 'Cadwch y cyfeiriad hwn i chi’ch hun. Mae’n dangos i ble rydych yn mynd.',
  copied: 'Wedi’i gopïo. Nawr rhowch ef yn eich calendr. Gall eich cefnogwr helpu.',
  copyFailed: 'Ni chafodd ei gopïo. Gofynnwch i’ch cefnogwr helpu.',
  failed: 'Ni weithiodd hynny. Mae angen signal. Rhowch gynnig arall yn nes ymlaen.',
  yours: 'Eich cyfeiriadau',
  stopWhy: 'Bydd y cyfeiriad hwn yn stopio gweithio. Ni chaiff eich calendr ragor o newyddion.',
};
