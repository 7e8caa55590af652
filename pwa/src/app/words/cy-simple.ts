import type { Words } from '../../words/faces.ts';
import { cy } from './cy.ts';
import type { en } from './en.ts';

export const cySimple: Words<typeof en> = {
  ...cy,
  missing: 'Ni allwn ddod o hyd i’r dudalen hon',
  missingWhy: 'Efallai ei bod wedi symud.',
  notHere: { title: 'Ni allwn agor y dudalen hon nawr', why: 'Efallai nad oes signal. Mae eich geiriau’n ddiogel.', again: 'Ceisio eto' },
  demo: 'Mae hyn ar gyfer ymarfer. Nid yw’r bobl yn real.',
  unreviewed: 'Nid yw pobl ag anabledd dysgu wedi gwirio’r geiriau hyn eto.',
  noVoice: 'Ni all y ffôn hwn ddarllen i chi. Mae’n gallu chwarae recordiadau yn unig.',
  silent: 'Dim llais yma',
  readAloud: 'Darllen i mi',
  stopReading: 'Stopio',
  onlyHere: 'Heb ei anfon eto',
  languageWhy: 'Gallwch newid hyn pan fynnwch. Bydd eich geiriau’n aros.',
  honest: {
    ...cy.honest,
    begun: 'Mae eich geiriau’n ddiogel. Nid ydych wedi anfon eich canfyddiadau eto.',
    writing: 'Mae eich geiriau’n ddiogel ar y ffôn hwn. Nid ydych wedi’u hanfon eto.',
    old: 'Nid yw eich geiriau wedi’u hanfon eto. Dewch o hyd i le â signal.',
    waiting: () => 'Mae eich geiriau’n ddiogel ar y ffôn hwn. Nid ydynt wedi’u hanfon eto.',
    sending: () => 'Rydym yn anfon eich geiriau nawr.',
    refusing: 'Heb ei gadw eto. Cadwch y dudalen hon ar agor.',
    signIn: 'Mewngofnodwch. Yna gallwn anfon eich geiriau.',
    someoneElse: 'Mae rhywun arall wedi mewngofnodi. Mewngofnodwch eto.',
    notAllowed: 'Ni allwn anfon eich geiriau nawr. Maent yn ddiogel ar y ffôn hwn.',
    first: 'Arhoswch. Rydym yn paratoi.',
    pictures: () => 'Mae eich geiriau wedi’u hanfon. Nid yw’r llun wedi’i anfon eto.',
    aside: (count) => `Ni allwn gymryd rhai pethau (${count}). Mae eich geiriau’n ddiogel.`,
  },
  noStore: { title: 'Ni allwn gadw eich geiriau yma', why: 'Defnyddiwch ffôn neu borwr arall.' },
  update: { ready: 'Mae gan Lantern fersiwn newydd', start: 'Ei dechrau nawr', why: 'Bydd eich geiriau’n aros.' },
};
