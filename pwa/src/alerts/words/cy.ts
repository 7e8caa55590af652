import type { Words } from '../../words/faces.ts';
import { plural } from '../../words/plurals.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  title: 'Beth mae’n rhaid i chi ei glywed',
  none: 'Nid oes dim yn aros amdanoch.',
  waiting: (n) =>
    plural('cy', n, { two: '# bryder heb ei agor', few: '# phryder heb eu hagor', many: '# phryder heb eu hagor', other: '# pryder heb ei agor' }),
  told: 'Er gwybodaeth i chi',
  seen: 'Rydych wedi gweld y rhain',
  seenNot: 'Nid yw gweld yn gymryd. Nes bod rhywun yn cymryd pryder, dywedir wrth eraill eto.',
  because: (seat) => `Rydych yn clywed hyn fel ${seat}`,
  seats: {
    host_lead: 'arweinydd y fforwm', host_deputy: 'dirprwy arweinydd y fforwm', placing_oncall: 'un ar alwad dros y bobl rydych yn talu am eu gofal',
    placing_commissioner: 'yr un sy’n ymweld', placing_safeguarding: 'arweinydd diogelu', region: 'y rhanbarth', provider: 'yr ysbyty',
    other_placing_oncall: 'un ar alwad dros gorff arall â phobl yno', operator: 'y gweithredwr', national_team: 'y tîm cenedlaethol',
  },
  again: (n) => plural('cy', n, { one: 'dywedwyd eto unwaith', two: 'dywedwyd eto ddwywaith', other: 'dywedwyd eto # gwaith' }),
  copies: {
    away: 'Copi: cofnodwyd eich bod i ffwrdd, neu nid yw llythyrau’n eich cyrraedd. Mae rhywun arall yn ateb.',
    raised: 'Copi: chi gododd hwn, felly rhywun arall fydd yn ei gymryd.',
  },
  toldAt: (when) => `Dywedwyd ${when}`,
  news: {
    reopened: 'Chi gododd hwn. Mae ar agor eto: gwelwyd rhywbeth newydd.',
    moved: 'Chi gododd hwn. Roedd yn y lle anghywir, ac mae yn y lle iawn nawr.',
    joined: 'Chi gododd hwn. Mae’n mynd ymlaen gyda phryder arall am yr un peth.',
    unjoined: 'Chi gododd hwn. Mae’n mynd ymlaen ar ei ben ei hun eto.',
    route: 'Rhaid dweud am hwn o hyd wrth rywun y tu allan, neu nid oes neb wedi ysgrifennu iddo gael ei ddweud.',
    opened: 'Agorodd rhywun am bwy y mae hwn.',
    unsealed: 'Chi gododd hwn yn gyfrinachol. Gofynnodd rhywun pwy a’i dywedodd, a rhoi rheswm sy’n cael ei gadw.',
    not_yours: 'Nid oedd hwn yn ymwneud â chi, ac mae gyda’r bobl iawn. Agorwch hwn i’w roi o’r neilltu.',
  },
  goList: 'Pob pryder',
  openIt: 'Yn agor…',
};
