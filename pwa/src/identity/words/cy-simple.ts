import type { Words } from '../../words/faces.ts';
import { cy } from './cy.ts';
import type { en } from './en.ts';

export const cySimple: Words<typeof en> = {
  ...cy,
  email: 'Eich e-bost',
  emailHint: 'Byddwn yn anfon cod atoch. Nid oes angen cyfrinair.',
  sentTo: () => 'Rydym wedi anfon e-bost atoch. Mae cod ynddo.',
  code: 'Eich cod',
  codeHint: 'Mae 6 rhif yn y cod. Gallwch hefyd dapio’r ddolen yn yr e-bost.',
  offline: 'Nid oes signal yma. Rhowch gynnig arall arni wedyn.',
  wrong: 'Nid yw’r cod hwnnw’n gweithio. Gofynnwch am un newydd.',
  often: 'Arhoswch ychydig funudau. Yna rhowch gynnig arall arni.',
  cast: 'Dewiswch berson i roi cynnig ar Lantern',
  castWhy: 'Mae hyn ar gyfer ymarfer. Nid yw’r bobl yn real.',
  safe: 'Mae eich geiriau’n ddiogel ar y ffôn hwn. Mewngofnodwch. Yna gallwn eu hanfon.',
};
