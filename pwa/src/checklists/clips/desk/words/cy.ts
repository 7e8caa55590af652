import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  title: 'Darllen cwestiynau’n uchel',
  why: 'Mae ffonau’n chwarae eich recordiad pan fydd rhywun yn tapio “Darllen yn uchel”. Dim ond tra bo’r geiriau yr un rhai y caiff ei chwarae. Os nad oes un, mae’r ffôn yn defnyddio ei lais ei hun, os oes ganddo un.',
  face: 'Ym mha eiriau ydych chi am ddarllen?',
  cannot: 'Ni all y porwr hwn recordio. Defnyddiwch un sy’n cael defnyddio’r meicroffon, dros gysylltiad diogel.',
  none: 'Does neb wedi recordio hwn eto.',
  stale: 'Mae’r geiriau wedi newid ers y recordiad, felly nid yw’n cael ei chwarae. Darllenwch ef eto.',
  read: 'Wedi’i recordio',
  readBy: (name, when) => `Gan ${name}, ${when}.`,
  record: 'Recordio',
  recording: 'Yn recordio. Darllenwch y geiriau uchod.',
  stop: 'Stopio',
  again: 'Recordio eto',
  keep: 'Cadw’r recordiad hwn',
  listen: 'Y recordiad sydd wedi’i gadw',
  listenNew: 'Eich recordiad newydd',
  notHere: 'Nid yw’r recordiad ar y ffôn hwn eto. Mae’n dod gyda signal.',
  refused: 'Nid oedd modd defnyddio’r meicroffon. Caniatewch ef i Lantern yn y porwr hwn, yna rhowch gynnig arall arni.',
  drop: 'Tynnu’r recordiad hwn',
  dropYes: 'Ei dynnu',
  dropWhy: 'Ni fydd ffonau’n ei chwarae mwyach. Byddant yn defnyddio eu llais eu hunain.',
};
