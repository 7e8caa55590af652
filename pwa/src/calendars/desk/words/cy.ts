// Welsh awaits a Welsh-speaking reviewer.
import type { Words } from '../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  why: 'Gall y calendr a ddefnyddiwch eisoes ddangos eich ymweliadau. Rydych yn gwneud cyfeiriad yma ac yn ei roi i’ch calendr, sydd wedyn yn gofyn am newyddion ei hun.',
  what: 'Beth sydd ynddo, a beth nad yw',
  isIn: [
    'Diwrnod pob ymweliad yr ydych yn ei arwain neu’n mynd gydag ef, gyda’i ysbyty a’i ward.',
    'Ymweliad dirybudd: dim ond bod y diwrnod wedi’i gymryd. Ychwanegir y lle pan fydd yr ymweliad wedi dechrau.',
    'Os yw eich corff yn talu am ofal rhywun: y dyddiau y mae ymweliadau, adolygiadau a chynlluniau yn ddyledus, heb ddweud i bwy na ble.',
    'Mae ymweliad a ganslwyd yn aros am 60 diwrnod, wedi’i nodi fel un a ganslwyd.',
  ],
  isInForum: ['Calendr fforwm: diwrnod, ward a chorff pob ymweliad a gyhoeddwyd, a rhai eraill ar ôl iddynt ddechrau.'],
  never: 'Nid yw byth yn cynnwys:',
  isNotIn: ['enw neb', 'dim a ddywedodd neu a ysgrifennodd neb', 'lle bydd ymweliad dirybudd'],
  own: 'Fy ymweliadau',
  forum: (hospital) => `Ymweliadau â ${hospital}`,
  make: (title) => `Gwneud cyfeiriad: ${title}`,
  once: 'Dyma’r cyfeiriad. Fe’i dangosir unwaith yn unig: copïwch ef nawr.',
  open: 'Ei agor yng nghalendr y ddyfais hon',
  secret: 'Gall pwy bynnag sydd â’r cyfeiriad hwn weld dyddiau a lleoedd yr ymweliadau hyn. Os yw gan rywun na ddylai ei gael, stopiwch ef a gwnewch un arall.',
  copy: 'Copïo’r cyfeiriad',
  copied: 'Wedi’i gopïo. Rhowch ef yn eich calendr, lle mae’n gofyn am galendr o’r rhyngrwyd.',
  copyFailed: 'Ni ellid ei gopïo. Marciwch y cyfeiriad isod a’i gopïo â llaw.',
  share: 'Ei anfon i’m dyfais arall',
  textLabel: 'Y cyfeiriad',
  failed: 'Ni ellid gwneud hynny. Mae angen signal arnoch, a bod wedi mewngofnodi; a gall fod deg cyfeiriad ar y tro.',
  yours: 'Cyfeiriadau sy’n cael eu defnyddio',
  made: (when) => `Gwnaed ${when}.`,
  asked: (when) => `Gofynnodd calendr ddiwethaf ${when}.`,
  neverAsked: 'Nid oes calendr wedi gofyn eto.',
  stop: 'Stopio hwn',
  stopWhy: 'Ni chaiff eich calendr ragor o newyddion o’r cyfeiriad hwn. Efallai y bydd yn dal i ddangos yr hyn oedd ganddo nes i chi ei dynnu oddi yno.',
};
