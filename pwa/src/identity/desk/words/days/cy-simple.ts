// Hawdd ei Ddeall: 15 gair ar y mwyaf, un syniad ym mhob brawddeg. Heb ei wirio eto gan bobl ag anabledd dysgu.
import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const cySimple: Words<typeof en> = {
  hello: (name) => `Helo ${name}`,
  family: {
    can: 'Beth allwch chi ei wneud nawr',
    raise: 'Dweud wrthym fod rhywbeth o’i le',
    raiseWhy: 'Gallwch ddweud wrthym am unrhyw ysbyty. Rhaid i rywun eich ateb.',
    page: 'Darllen beth mae ymwelwyr yn ei ofyn',
    tell: (name) => `Dywedwch sut mae ${name}`,
    forThem: (name) => `Dywedwch beth fyddai ${name} yn ei ddweud. Rydyn ni’n cadw atebion ${name} ar wahân.`,
    tellWhy: 'Defnyddiwch eich geiriau eich hun. Mae’r bobl sy’n talu am y gofal yn eu darllen. Maen nhw’n gweld eich enw. Nid yw’r ysbyty yn eu darllen.',
    soon: (name) => `Rydym yn mynd i’r ysbyty lle mae ${name}`,
    lookAt: 'Ydych chi am i ni edrych ar rywbeth?',
    sayIt: 'Dywedwch wrthym cyn i ni fynd. Nid oes rhaid i chi.',
    goOn: 'Rydych wedi dechrau dweud. Ewch ymlaen.',
    weHaveIt: 'Diolch. Mae eich geiriau gyda ni.',
    sayMore: 'Dweud mwy',
    answered: 'Eich atebion chi',
    yours: 'Beth ddywedoch chi wrthym',
    coming: 'Beth ddaw wedyn',
    comingWhy: 'Efallai y cewch ddarllen beth welodd ymwelwyr. Rhaid i’ch perthynas gytuno yn gyntaf. Neu mae’n cael ei benderfynu er ei les.',
    without: 'Nid oes angen yr ap hwn i godi llais. Gallwch ffonio’r ysbyty neu’r cyngor bob amser.',
  },
  nobody: {
    title: 'Dim byd yma eto',
    why: 'Does dim i chi ei weld eto. Gofynnwch i’r person a’ch gwahoddodd.',
    raise: 'Gallwch ddweud wrthym fod rhywbeth o’i le',
    raiseWhy: 'Gallwch ddweud wrthym am unrhyw ysbyty. Dydyn ni byth yn gwrthod.',
  },
};
