import type { Words } from '../../../words/faces.ts';
import { plural } from '../../../words/plurals.ts';
import type { en } from './en.ts';
import { withName } from '../../../words/welsh.ts';

const weeks = { one: '# wythnos', other: '# wythnos' };
const days = { two: '# ddiwrnod', other: '# diwrnod' };
const late = (count: number) => `${count >= 14 ? plural('cy', Math.floor(count / 7), weeks) : plural('cy', count, days)} yn hwyr`;
const left = (count: number) =>
  count === 1 ? 'I fod yfory' : `I fod ymhen ${count > 20 ? plural('cy', Math.floor(count / 7), weeks) : plural('cy', count, days)}`;

export const cy: Words<typeof en> = {
  title: 'Heddiw',
  checklists: 'Rhestrau gwirio y tu allan i ymweliadau',
  assurance: 'Beth oedd gwerth ein hymweliadau',
  prepare: 'Paratoi taith',
  needsYou: 'Mae eich angen chi nawr',
  underWay: 'Ar y gweill',
  trips: 'Eich teithiau',
  goOn: (ward) => `Parhau â’ch ymweliad ${withName(ward)}`,
  planned: (ward, day) => `Ymweliad ${withName(ward)}, ${day}`,
  begun: 'Wedi dechrau',
  plannedTag: 'Wedi’i gynllunio',
  calledOff: 'Wedi’i chanslo',
  passedOn: 'Corff arall sy’n talu am ofal rhywun y byddech yn ei weld',
  people: (count) =>
    plural('cy', count, { one: '# person i’w weld', two: '# berson i’w gweld', few: '# pherson i’w gweld', many: '# pherson i’w gweld', other: '# o bobl i’w gweld' }),
  groups: { overdue: 'Yn hwyr', soon: 'I fod yn fuan', later: 'Yn nes ymlaen' },
  nobody: 'Nid oes ymweliad yn ddyledus i neb ar y ffôn hwn',
  nobodyWhy: 'Pan fydd pobl yr ydych yn talu am eu gofal yn yr ysbyty, byddant yma, yr agosaf yn gyntaf.',
  none: { overdue: 'Nid oes ymweliad yn hwyr.', soon: 'Nid oes ymweliad i fod yn fuan.', later: '' },
  due: {
    overdue: late,
    soon: left,
    not_yet: left,
    due: () => 'I fod heddiw',
    history_not_known: () => 'Hanes ddim yn hysbys',
    excepted: () => 'Cytunwyd ar eithriad',
    declined: () => 'Gwrthodwyd',
    shut: () => 'Ar gau nes bod cydsyniad',
  },
  dueLine: {
    overdue: (day) => `Roedd i fod ${day}`,
    soon: (day) => `Erbyn ${day}`,
    not_yet: (day) => `Erbyn ${day}`,
    due: (day) => day,
    history_not_known: (day) => `Mae’r ymweliad cyntaf yn ddyledus erbyn ${day}`,
    excepted: (day) => `Roedd yn ddyledus erbyn ${day}; mae’r nodiadau atgoffa yn dawel`,
    declined: (day) => `Gofyn eto erbyn ${day}`,
    shut: (day) => `Byddent yn mynd erbyn ${day}`,
  },
  met: (day) => `Gwelwyd ${day}`,
  metLine: 'Cyfrifir y dydd nesaf ar ôl i’r ymweliad hwn gyrraedd.',
  why: 'Pam y dydd hwn, a phwy sy’n dweud?',
  rule: 'Rheol',
  every: (count) => `O leiaf bob ${plural('cy', Number(count), days)}, wyneb yn wyneb`,
  authority: 'Pwy sy’n dweud?',
  authorities: { policy: 'Polisi cenedlaethol', statute: 'Y gyfraith', guidance: 'Canllawiau', local: 'Gwerth eich corff eich hun', 'our default': 'Ein rhagosodiad ni: nid oes neb wedi pennu hyn' },
  from: 'Yn cyfrif o',
  counted: {
    last_visit: (day) => `Yr ymweliad diwethaf, ${day}`,
    admission: (day) => `Dod i’r ysbyty, ${day}`,
    joined: (day) => `Y diwrnod y dechreuodd y cofnod hwn, ${day}`,
    came_into_scope: (day) => `Y diwrnod y daeth yr ymweliadau hyn yn ddyledus, ${day}`,
    birthday: (day) => `Pen-blwydd yn 18, ${day}`,
    last_review: (day) => `Yr adolygiad diwethaf, ${day}`,
    community_review: (day) => `Yr adolygiad gartref cyn yr ysbyty, ${day}`,
    declined: (day) => `Y diwrnod y gwnaethant wrthod, ${day}`,
    review_planned: (day) => `Y diwrnod a gynlluniwyd ar gyfer yr adolygiad, ${day}`,
    home_plan: (day) => `Y diwrnod y cynlluniwyd y math hwn o gartref gyntaf, ${day}`,
  },
  lastSeen: 'Gwelwyd wyneb yn wyneb ddiwethaf',
  seenBy: (day, name) => `${day}, gan ${name}`,
  seenOpening: 'o’r cofnodion a ddaeth ar y dechrau',
  notKnown: 'Hanes ddim yn hysbys',
  notLate: { visit: 'Nid yw peidio â gwybod yr un fath â bod yn hwyr. Bydd yr ymweliad cyntaf yn setlo hyn.', review: 'Nid yw peidio â gwybod yr un fath â bod yn hwyr. Bydd yr adolygiad cyntaf yn setlo hyn.', plan: 'Nid yw peidio â gwybod yr un fath â bod yn hwyr. Bydd cynllun ar gyfer cartref yn setlo hyn.' },
  plans: 'Yr wythnosau nesaf: cynnig cynllun',
  caseloads: 'Pobl pwy yw pwy',
  away: 'I ffwrdd, cymryd lle, ac ar alwad',
  visitPlanned: (day) => `Mae taith wedi’i chynllunio ar gyfer ${day}`,
  prepareFor: (ward) => `Paratoi taith i ${ward}`,
  alert: (hospital) => `Pryder yn ${hospital}`,
  since: (when) => `Dywedwyd wrthych ${when}`,
};
