// Hawdd ei Ddeall: sut mae pryder yn sefyll, fel y mae teulu’n ei ddarllen; mae’r gweddill i weithwyr proffesiynol.
import type { Words } from '../../words/faces.ts';
import { cy } from './cy.ts';
import type { en } from './en.ts';

export const cySimple: Words<typeof en> = {
  ...cy,
  concern: {
    ...cy.concern,
    closed: 'Wedi gorffen',
    unheard: 'Ar y ffôn hwn yn unig. Does neb wedi’i gael eto.',
    untaken: (ago) => `Does neb wedi ateb ers ${ago}`,
    untakenOverdue: (ago, over) => `Does neb wedi ateb ers ${ago}. Mae hynny ${over} yn rhy hir.`,
    taken: 'Mae rhywun yn gwneud rhywbeth',
    takenLeft: (left) => `Byddwch chi’n clywed mwy o fewn ${left}`,
    takenOverdue: (over) => `Dylech chi fod wedi clywed mwy. Mae ${over} yn hwyr.`,
    noWords: 'Dywedoch chi wrthon ni heb eiriau',
    headline: 'Allwch chi ddim darllen y geiriau',
    about: { ...cy.concern.about, neglect: 'dim gofal da', restraint: 'cael eich dal neu eich cau i mewn', staffing: 'y staff', management: 'y bobl sy’n rhedeg y lle', access: 'peidio â chael mynd i mewn' },
  },
  hasIt: (name) => `Mae ${name} yn helpu gyda hyn`,
  has: (name, step) => `Mae ${name} yn helpu gyda hyn. Ysgrifennon nhw: ${step}`,
};
