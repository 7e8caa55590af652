// Yn aros am adolygydd Cymraeg.
import { plural } from '../../../../words/plurals.ts';
import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

const misoedd = (days: number) => plural('cy', Math.floor(days / 30.44), { two: '# fis', other: '# mis' });
const diwrnodau = (days: number) => plural('cy', days, { two: '# ddiwrnod', other: '# diwrnod' });
const ago = (days: number) => (days >= 61 ? misoedd(days) : diwrnodau(days));

export const cy: Words<typeof en> = {
  title: 'Beth sy’n ddyledus i’r ysbyty hwn',
  intro: 'Pwy ddylai fynd yno, erbyn pryd, a pham. Nid yw ysbytai byth yn cael eu gosod mewn trefn.',
  hostsVisit: 'Ymweliad y corff lletyol ei hun',
  boardsVisit: 'Ymweliad gan y bwrdd iechyd lle mae’r ysbyty',
  hostWhat: 'Mae pwy bynnag sy’n ateb dros yr ysbyty yn edrych ar ward ei hun. Nid yw’n gohirio ymweliad neb.',
  plans: 'Cynllunio ein hymweliadau ein hunain ar gyfer yr wythnosau nesaf',
  away: 'I ffwrdd, cymryd lle, a phwy sydd ar alwad',
  check: 'Gwirwyr Ansawdd',
  stands: (state, days) =>
    state === 'overdue'
      ? `${diwrnodau(days)} yn hwyr`
      : state === 'due' ? 'Heddiw fan bellaf' : state === 'soon' ? 'I’w gynllunio nawr' : `Ymhen ${ago(days)}`,
  by: (day) => `Erbyn ${day}`,
  notKnown: 'Hanes ddim yn hysbys',
  firstBy: (day) => `Ymweliad cyntaf yn ddyledus erbyn ${day}`,
  notLate: 'Nid yw peidio â gwybod yr un fath â bod yn hwyr. Bydd yr ymweliad cyntaf yn setlo hyn.',
  reasons: 'Pam mynd?',
  noReason: 'Nid oes dim yn galw am fynd yn gynt.',
  ago,
  why: {
    never_checked: () => 'Nid oes neb wedi gwirio yma, hyd y gwyddom',
    not_checked: (_, since) => `Nid oes neb wedi gwirio yma ers ${since}`,
    concerns: (n) =>
      plural('cy', n, {
        two: '# bryder brys neu ar unwaith ers i neb wirio', few: '# phryder brys neu ar unwaith ers i neb wirio',
        many: '# phryder brys neu ar unwaith ers i neb wirio', other: '# pryder brys neu ar unwaith ers i neb wirio',
      }),
    level: () => 'Mae’r ysbyty’n cael ei wylio’n agosach',
    signs: (n) => `Arwyddion o ddiwylliant caeedig, wedi’u gweld ${n} gwaith ar wahân`,
    manager: () => 'Mae’r rheolwr wedi newid, neu doedd dim un',
    not_private: (_, since) => `Nid oes neb wedi’i weld yn breifat ers ${since}`,
    regulator_rating: () => 'Mae’r rheoleiddiwr yn gofyn am welliant',
    regulator_old: (_, since) => `Mae adroddiad y rheoleiddiwr yn ${since} oed`,
  },
  since: {
    never_checked: (day) => `dechreuodd y cofnod hwn ${day}`, not_checked: (day) => `gwiriad diwethaf ${day}`,
    concerns: (day) => `y diweddaraf ${day}`, level: (day) => `ers ${day}`, signs: (day) => `y diweddaraf ${day}`,
    manager: (day) => `clywsom ${day}`, not_private: (day) => `ers ${day}`, regulator_rating: (day) => `adroddiad ${day}`,
    regulator_old: (day) => `adroddiad ${day}`,
  },
  sources: {
    never_checked: 'o ymweliadau', not_checked: 'o ymweliadau', concerns: 'o bryderon', level: 'penderfynwyd yn y fforwm',
    signs: 'o restrau gwirio am yr ysbyty', manager: 'o ffurflenni’r gweithlu', not_private: 'o ymweliadau',
    regulator_rating: 'o adolygiad y corff lletyol', regulator_old: 'o adolygiad y corff lletyol',
  },
  askedBy: (day) => `yn gofyn am ymweliad erbyn ${day}`,
  goes: (name) => `Mae ${name} yn gwirio yma, ac yn gweld beth sydd yma.`,
  nobodyGoes: 'Nid oes corff Gwirwyr Ansawdd wedi’i enwi ar gyfer yr ysbyty hwn eto.',
  name: 'Enwi pwy sy’n gwirio yma',
  which: 'Pa gorff?',
  nameThem: 'Nhw sy’n gwirio yma o hyn ymlaen',
  secret: 'Nid yw’r ysbyty byth yn gweld bod gwiriad yn ddyledus neu wedi’i gynllunio.',
  prepare: (ward) => `Paratoi ymweliad â ${ward}`,
  saysWho: 'Pam y diwrnod hwn, a phwy sy’n dweud?',
  from: 'Wedi’i gyfrif o',
  counted: {
    joined: (day) => `Y diwrnod y dechreuodd y cofnod hwn, ${day}`,
    last_host_visit: (day) => `Ymweliad diwethaf y corff lletyol, ${day}`,
    last_check: (day) => `Y gwiriad diwethaf, ${day}`,
    level_raised: (day) => `Cododd lefel y craffu, ${day}`,
    reason: (day) => `Y rheswm cyntaf uchod, ${day}`,
  },
  rule: 'Rheol',
  within: (count, unit) => `O fewn ${unit === 'months' ? plural('cy', Number(count), { two: '# fis', other: '# mis' }) : diwrnodau(Number(count))}`,
  authority: 'Pwy sy’n dweud?',
  authorities: { policy: 'Polisi cenedlaethol', statute: 'Y gyfraith', guidance: 'Canllawiau', local: 'Gwerth y corff lletyol ei hun', 'our default': 'Ein rhagosodiad ni: nid oes neb wedi gosod hwn' },
};
