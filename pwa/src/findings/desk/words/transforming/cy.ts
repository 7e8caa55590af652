// Yn aros am adolygydd Cymraeg.
import { plural } from '../../../../words/plurals.ts';
import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

const pobl = (n: number) => plural('cy', n, { two: '# berson', few: '# pherson', many: '# pherson', other: '# person' });

export const cy: Words<typeof en> = {
  title: 'Paratoi ar gyfer Assuring Transformation',
  isNot: 'Paratoad, nid y cyflwyniad',
  isNotWhy: 'Nid yw Lantern yn anfon dim. Mae’n paratoi’r hyn y mae’r casgliad yn ei ofyn am ymweliadau; nid yw popeth arall y mae’n ei ofyn yma. Chi sy’n ei roi i mewn, ac yn ei wirio.',
  notYours: 'Casgliad i fyrddau gofal integredig a chydweithrediaethau Lloegr yw Assuring Transformation. Nid oes gan y corff hwn ddim i’w anfon.',
  cut: 'Fel yr oedd yn hysbys ar ba adeg?',
  now: 'Hyd yma heddiw, i weld beth sydd ar goll',
  weekly: (day) => `Wythnos hyd ${day}`,
  monthly: (day) => `Mis hyd ${day}`,
  earlier: 'Adegau cynharach',
  shown: (said) => `Yn dangos: ${said}`,
  later: 'Nid yw dim a glywyd wedyn yn newid dim yma, hyd yn oed os yw am ddiwrnod cynharach.',
  missing: 'Beth sydd ar goll',
  missingNone: 'Nid oes dim ar goll ar ei gyfer.',
  lacks: {
    date_of_birth: 'Dyddiad geni', admission_day: 'Diwrnod dod i’r ysbyty', last_visit: 'Unrhyw ymweliad cynharach', next_visit: 'Ymweliad nesaf, wedi’i gynllunio',
    reason_late: 'Pam mae’r ymweliad yn hwyr', ward_kind: 'Pa fath o ward yw hi',
  },
  everybody: (n) => `Ynddo: ${pobl(n)}`,
  nobody: 'Nid oedd neb y mae’r corff hwn yn talu am ei ofal mewn ysbyty yn Lloegr bryd hynny.',
  head: { person: 'Person', where: 'Ble', last: 'Ymweliad diwethaf', met: 'Wedi cwrdd yn y cnawd', due: 'Yn ddyledus erbyn', within: 'Mewn pryd', next: 'Nesaf wedi’i gynllunio', why: 'Pam yn hwyr' },
  within: { yes: 'Ydy', no: 'Nac ydy', not_known: 'Ddim yn hysbys' },
  how: { in_person: 'yn y cnawd', declined_after_meeting: 'wedi cwrdd, ac wedi gwrthod', video: 'ar fideo', phone: 'dros y ffôn' },
  unknown: 'Ddim yn hysbys', none: 'Dim',
  interval: (days) => `o fewn ${plural('cy', days, { two: '# ddiwrnod', other: '# diwrnod' })}`,
  until: (why, day) => `${why} (tan ${day})`,
  out: (n) => `Heb fod ynddo: ${pobl(n)}`,
  outWhy: {
    asked_of_another: 'Mae eich sefydliad chi’n talu am eu gofal hefyd, ond i sefydliad arall y gofynnir am eu hymweliadau, fel na chaiff neb ei gyfrif ddwywaith. Y sefydliad sy’n arwain yw hwnnw fel arfer.',
    hospital_not_registered_with_cqc: 'Nid yw’r ysbyty hwn wedi’i gofrestru gyda’r Comisiwn Ansawdd Gofal (CQC). Dim ond ysbytai sydd wedi’u cofrestru y mae’r casgliad yn eu cyfrif, felly mae person o Loegr mewn ysbyty yng Nghymru yn syrthio allan ohono. Mae ymweliadau’n ddyledus iddyn nhw yr un fath.',
  },
  files: 'Mynd ag ef gyda chi',
  filesWhy: 'Nid oes enwau na rhifau GIG yn y paratoad. Mae’r allwedd yn arwain pob llinell yn ôl at eich cyfeirnod chi: mae’n aros gyda chi.',
  file: 'Lawrlwytho’r paratoad',
  key: 'Lawrlwytho’r allwedd',
  someone: 'Rhywun nad yw ar y ffôn hwn bellach',
};
