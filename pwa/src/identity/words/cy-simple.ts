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
  opening: 'Arhoswch.',
  empty: 'Rhowch eich e-bost.',
  emptyCode: 'Rhowch eich cod.',
  orEmail: 'Neu defnyddiwch eich e-bost eich hun',
  youAre: (name) => `${name} ydych chi yma`,
  notYou: (name) => `Mae rhywun arall wedi mewngofnodi. Mewngofnodwch fel ${name}. Yna gallwn anfon geiriau ${name}.`,
  other: { ask: 'Rhywun arall ydw i', yes: 'Mynd ymlaen fel rhywun arall', stays: (name) => `Bydd geiriau ${name} yn aros ar y ffôn hwn. Byddwn yn eu hanfon pan fydd ${name} yn mewngofnodi eto.` },
  safe: 'Mae eich geiriau’n ddiogel ar y ffôn hwn. Mewngofnodwch. Yna gallwn eu hanfon.',
};
