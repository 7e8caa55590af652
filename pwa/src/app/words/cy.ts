import { plural } from '../../words/plurals.ts';
import type { Words } from '../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  skip: 'Neidio i’r prif gynnwys',
  back: 'Yn ôl',
  notNow: 'Ddim nawr',
  loading: 'Yn agor…',
  missing: 'Nid yw’r dudalen hon yma',
  missingWhy: 'Efallai ei bod wedi symud, neu na allwch ei gweld mwyach.',
  toStart: 'Mynd i’r dechrau',
  notHere: {
    title: 'Ni ellid agor y dudalen hon',
    why: 'Nid yw ar y ffôn hwn eto, ac ni ellid ei nôl. Mae’r hyn a ysgrifennwyd gennych wedi’i gadw.',
    again: 'Rhoi cynnig arall arni',
  },
  demo: 'Arddangosiad. Nid oes neb yma’n berson go iawn.',
  unreviewed: 'Mae’r Gymraeg hon yn aros am adolygydd sy’n siarad Cymraeg.',
  ring: (name) => `Ffonio ${name}`,
  readAloud: 'Darllen yn uchel',
  stopReading: 'Stopio darllen',
  noVoice: 'Nid oes gan y ffôn hwn lais Cymraeg. Dim ond recordiadau y gall eu chwarae.',
  silent: 'Dim llais yma',
  needYou: (count) =>
    plural('cy', count, { two: 'Mae # bryder angen eich sylw', few: 'Mae # phryder angen eich sylw', many: 'Mae # phryder angen eich sylw', other: 'Mae # pryder angen eich sylw' }),
  onlyHere: 'Ar y ffôn hwn yn unig',
  setAside: 'Heb ei dderbyn eto',
  pictureWaits: 'Llun heb ei anfon eto',
  nav: { label: 'Prif ddewislen', today: 'Heddiw', concerns: 'Pryderon', hospitals: 'Ysbytai', phone: 'Y ffôn hwn' },
  language: 'Iaith',
  tongues: { en: 'English', cy: 'Cymraeg', 'en-simple': 'Easy Read', 'cy-simple': 'Hawdd ei Ddeall' },
  languageWhy: 'Gallwch newid hyn unrhyw bryd. Bydd yr hyn a ysgrifennwyd gennych yn aros.',
  honest: {
    sent: 'Mae popeth wedi’i anfon',
    begun: 'Mae popeth wedi’i anfon. Nid yw un ymweliad wedi’i gyflwyno eto.',
    writing: 'Wedi’i gadw ar y ffôn hwn. Heb ei gyflwyno eto.',
    old: 'Heb ei anfon ers mwy na diwrnod. Dewch o hyd i signal, yna tapiwch yma.',
    waiting: (count) =>
      plural('cy', count, {
        zero: 'Mae popeth wedi’i anfon', one: 'Mae # peth ar y ffôn hwn yn unig. Heb ei anfon eto.',
        two: 'Mae # beth ar y ffôn hwn yn unig. Heb eu hanfon eto.',
        few: 'Mae # pheth ar y ffôn hwn yn unig. Heb eu hanfon eto.',
        many: 'Mae # pheth ar y ffôn hwn yn unig. Heb eu hanfon eto.',
        other: 'Mae # peth ar y ffôn hwn yn unig. Heb eu hanfon eto.',
      }),
    sending: (count) =>
      plural('cy', count, { two: 'Yn anfon # beth', few: 'Yn anfon # pheth', many: 'Yn anfon # pheth', other: 'Yn anfon # peth' }),
    notSaved: 'Heb ei gadw eto',
    refusing: 'Heb ei gadw eto. Efallai bod y ffôn hwn yn llawn. Cadwch y dudalen hon ar agor.',
    signIn: 'Mewngofnodwch i anfon',
    someoneElse: 'Mae rhywun arall wedi mewngofnodi. Mewngofnodwch eto i anfon.',
    notAllowed: 'Ni chaiff y cyfrif hwn anfon. Mae eich gwaith yn ddiogel yma.',
    first: 'Yn nôl yr hyn sydd ei angen arnoch…',
    sendNow: 'Anfon nawr',
    pictures: (count) =>
      plural('cy', count, {
        two: 'Geiriau wedi’u hanfon. # lun yn aros.', few: 'Geiriau wedi’u hanfon. # llun yn aros.',
        other: 'Geiriau wedi’u hanfon. # llun yn aros.',
      }),
    aside: (count) =>
      plural('cy', count, { two: 'Ni dderbyniwyd # beth', few: 'Ni dderbyniwyd # pheth', many: 'Ni dderbyniwyd # pheth', other: 'Ni dderbyniwyd # peth' }),
  },
  noStore: { title: 'Ni all y porwr hwn gadw eich gwaith', why: 'Efallai ei fod yn ffenestr breifat, neu fod y ffôn yn llawn. Agorwch Lantern mewn ffenestr arferol, neu rhyddhewch le, a rhowch gynnig arall arni.' },
  update: { ready: 'Mae fersiwn newydd yn barod', start: 'Ei dechrau nawr', why: 'Bydd yr hyn a ysgrifennwyd gennych yn aros.' },
};
