import type { Words } from '../../../words/faces.ts';
import { plural } from '../../../words/plurals.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  kinds: {
    oversight_visit: 'Ymweliad', review: 'Adolygiad', review_papers: 'Papurau ar gyfer yr adolygiad', plan_review: 'Adolygiad o’r cynllun',
    home_plan: 'Cynllun ar gyfer cartref',
  },
  home: 'Cartref',
  reviews: { cetr: 'Adolygiad gofal, addysg a thriniaeth', ctr: 'Adolygiad gofal a thriniaeth', plan: 'Adolygiad o’r cynllun gofal a thriniaeth' },
  fits: { in_time: 'Gall fod yn barod mewn pryd', perhaps: 'Efallai na fydd yn barod mewn pryd', too_late: 'Ni all fod yn barod mewn pryd' },
  shouldBe: 'Dylai fod yn barod erbyn hyn',
  inTheWay: (count) => plural('cy', count, { one: 'Mae # peth yn y ffordd', two: 'Mae # beth yn y ffordd', few: 'Mae # pheth yn y ffordd', many: 'Mae # pheth yn y ffordd', other: 'Mae # peth yn y ffordd' }),
  hoped: (day) => `Y gobaith yw ${day}`,
  more: (name) => `Popeth sy’n ddyledus i ${name}, a chofnodi`,
  leads: (body) => `${body} sy’n arwain ac yn gyfrifol am hyn. Mae ymweliad gan y naill neu’r llall ohonoch yn cyfrif.`,
  toExplain: (count) => `I’w esbonio (${count})`,
  deaths: 'Mae rhywun wedi marw',
  tell: 'Pwy sydd i gael gwybod',
  newToYou: 'Newydd i chi',
  newFrom: (name, day) => `Oddi wrth ${name}, o ${day} ymlaen`,
  hasLeft: (name) => `Mae ${name} wedi gadael`,
  haveNobody: (count) => `Pobl nad oes neb yn ymweld â nhw nawr: ${count}`,
  homesTitle: 'Cartrefi sydd eu hangen',
};
