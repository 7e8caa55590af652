import type { Words } from '../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  title: 'Ei gywiro',
  lead: 'Ni chollir dim a ysgrifennwyd: mae pwy a’i cywirodd, pryd a pham yn aros gyda’r pryder.',
  keep: 'Gwneud hyn',
  kept: 'Wedi’i wneud. Bydd yn dangos cyn gynted ag y caiff ei anfon.',
  fill: 'Mae rhywbeth ar goll: dewiswch, ac ysgrifennwch pam.',
  move: 'Mae’n ymwneud ag ysbyty, ward neu berson arall',
  moveWhat: 'Mae’r bobl iawn yn cael gwybod o’r dechrau. Mae’r rhai a’i darllenodd yn y lle anghywir yn clywed nad oedd yn ymwneud â nhw, ac ni allant ei ddarllen mwyach.',
  hospital: 'Am ba ysbyty y mae?',
  ward: 'Pa ward?',
  person: 'Am bwy y mae?',
  choose: 'Dewiswch',
  noWard: 'Dim un ward yn benodol',
  nobody: 'Neb yn benodol',
  moveWhy: 'Pam roedd yn y lle anghywir?',
  join: 'Mae pryder arall am yr un peth',
  joinWhat: 'Mae’r ddau’n mynd ymlaen fel un: mae’r hyn a wneir dros y naill yn cael ei wneud dros y ddau, yn ôl cloc yr un mwyaf brys. Mae geiriau’r ddau’n aros fel y maent, gyda’r rhai sy’n cael eu darllen.',
  joinNone: 'Nid oes pryder arall am yr ysbyty hwn y gallwch ei ddarllen.',
  other: 'Pa un?',
  joinWhy: 'Sut y gwyddoch mai’r un peth ydyw?',
  line: (day, words) => `${day}: ${words}`,
  unjoin: 'Nid yw am yr un peth wedi’r cyfan',
  unjoinWhat: 'Mae’n mynd ymlaen ar ei ben ei hun, o’r man lle’r oedd. Os nad oedd neb wedi’i gymryd, dywedir wrth bobl eto.',
  unjoinWhich: 'Pa un sy’n mynd ymlaen ar ei ben ei hun?',
  unjoinWhy: 'Beth sy’n dangos mai rhywbeth arall ydyw?',
};
