import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  title: 'Am bwy mae hyn',
  back: 'Yn ôl',
  fill: 'Dewiswch ar gyfer beth, a dywedwch pam mewn brawddeg o’ch eiddo eich hun.',
  kept: 'Wedi’i gadw. Mae’r enw’n agor pan fydd hyn wedi’i anfon.',
  keptToo: 'Wedi’i gadw.',
  nobody: 'Nid yw’r pryder hwn yn enwi neb.',
  shut: (reference) => `Mae am ${reference}. Wrth y bwrdd hwn gwelir yr ysbyty a’r thema yn gyntaf; mae’r enw’n agor pan fydd rhywun yn dweud pam mae ei angen.`,
  paidBy: (body) => `${body} sy’n talu am y gofal.`,
  until: (moment) => `Ar agor i chi tan ${moment}`,
  keep: 'Peidiwch ag ysgrifennu’r enw hwn mewn agendâu, penderfyniadau na llythyrau.',
  ask: 'Agor yr enw',
  askAgain: 'Ychwanegu rheswm arall',
  logged: (hours) => `Mae’n agor am ${hours} awr (ein gwerth diofyn ni), i’ch cyfrif chi yn unig. Mae pwy bynnag sy’n talu am ofal y person yn gweld eich bod wedi’i agor, pryd, a’ch geiriau.`,
  which: 'Ar gyfer beth mae ei angen?',
  whatFor: {
    safeguarding: 'Ar gyfer cam diogelu', contact: 'I siarad â rhywun amdanyn nhw', same_person: 'A yw dau bryder am yr un person',
    look_again: 'Er mwyn i rywun edrych eto', other: 'Am reswm arall',
  },
  why: 'Pam mae angen i chi wybod? (mewn brawddeg o’ch eiddo eich hun)',
  open: 'Agor yr enw, a’i gofnodi',
  mine: 'Beth agoroch chi o’r blaen',
  by: (name, of) => `${name}, ${of}`,
  seats: { safeguarding: 'diogelu', regulator: 'rheoleiddiwr', council: 'cyngor', advocacy: 'eiriolaeth' },
  when: (at, until) => `${at}, ar agor tan ${until}`,
  ofPerson: 'Pwy agorodd yr enw hwn wrth fwrdd',
  ofPersonWhy: 'Gall lletywr ysbyty, a diogelu yn ei fforwm, agor am bwy mae pryder pan fydd angen wedi’i nodi. Cedwir pob tro yma.',
  atTable: 'Enwau a agorwyd wrth y bwrdd hwn',
  atTableWhy: 'Pob agoriad, gyda’i reswm, a heb yr enw. Mae hefyd ar agenda’r cyfarfod nesaf, heb eiriau’r rheswm.',
  none: 'Does neb wedi agor enw.',
};
