import type { en } from './en.ts';

export const cy: typeof en = {
  title: 'Corff arall sy’n talu',
  back: 'Pobl pwy yw pwy',
  lead: 'Pan fydd corff arall yn dechrau talu am ofal rhywun, y corff hwnnw sydd â’r ymweliadau a’r adolygiadau i’w gwneud o’r diwrnod hwnnw. Nid yw’r un dyddiad yn symud.',
  seeNoMore: 'Ni fyddwch yn gweld y bobl hyn ar ôl i hyn gyrraedd. Bydd yr hyn a ysgrifennoch am eich ymweliadau yn aros gyda chi.',
  whom: 'Gofal pwy?',
  to: 'Pwy sy’n talu nawr?',
  choose: 'Dewiswch gorff',
  since: 'Ers pa ddiwrnod?',
  words: 'Pam, mewn brawddeg',
  yes: (n: number) => (n === 1 ? 'Trosglwyddo 1 person' : `Trosglwyddo ${n} o bobl`),
  ask: 'Eu trosglwyddo',
  fill: 'Dewiswch bwy sydd dan sylw, pwy sy’n talu nawr, ac ers pryd.',
  none: 'Nid oes neb i’w drosglwyddo.',
  onItsWay: 'Wedi’i gadw. Mae ar ei ffordd: byddant yn gadael eich rhestrau pan fydd wedi cyrraedd.',
};
