// Hawdd ei Ddeall: dim mwy na 15 gair mewn brawddeg. Yn aros am adolygydd Cymraeg.
import { plural } from '../../../words/plurals.ts';
import type { Words } from '../../../words/faces.ts';
import type { enSimple } from './en-simple.ts';

const misoedd = (n: number) => plural('cy', n, { two: '# fis', other: '# mis' });

export const cySimple: Words<typeof enSimple> = {
  title: 'Ysbytai i’w gwirio',
  plan: 'Cynllunio’r wythnosau nesaf',
  secret: 'Peidiwch â dweud wrth yr ysbyty y gallech chi ddod.',
  none: 'Does dim ysbyty yn aros amdanoch chi nawr.',
  by: (day) => `Ewch yno erbyn ${day}, os gwelwch yn dda.`,
  why: {
    never_checked: () => 'Does neb wedi gwirio yno o’r blaen.',
    not_checked: (_, n) => `Does neb wedi gwirio yno ers ${misoedd(n)}.`,
    concerns: (n) =>
      plural('cy', n, {
        one: 'Roedd gan rywun bryder mawr am yr ysbyty hwn.', two: 'Roedd gan bobl # bryder mawr am yr ysbyty hwn.',
        few: 'Roedd gan bobl # phryder mawr am yr ysbyty hwn.', many: 'Roedd gan bobl # phryder mawr am yr ysbyty hwn.',
        other: 'Roedd gan bobl # pryder mawr am yr ysbyty hwn.',
      }),
    level: () => 'Mae pobl eraill yn edrych yn ofalus ar yr ysbyty hwn nawr.',
    signs: () => 'Gwelodd pobl arwyddion efallai nad yw’r gofal yn dda.',
    manager: () => 'Mae rheolwr newydd, neu does dim rheolwr.',
    not_private: () => 'Ers amser hir, does neb wedi siarad â phobl ar eu pen eu hunain.',
    regulator_rating: () => 'Dywedodd yr arolygwyr fod rhaid i’r ysbyty wella.',
    regulator_old: () => 'Dydy’r arolygwyr ddim wedi ysgrifennu amdano ers amser hir.',
  },
  check: 'Gwirio’r ysbyty hwn',
  back: 'Mynd yn ôl',
};
