import type { Words } from '../../../words/faces.ts';
import { plural } from '../../../words/plurals.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  title: 'Beth sy’n wahanol yn y fersiwn newydd',
  now: (day) => `Dechreuwyd y ddalen hon â fersiwn ${day}.`,
  nowTrip: (day) => `Paratowyd yr ymweliad hwn â fersiwn ${day}.`,
  to: (day) => `Mae’r fersiwn newydd mewn grym o ${day}.`,
  gone: 'Ddim yn cael eu gofyn mwyach',
  goneKept: 'Mae eich ateb yn aros wedi’i gadw.',
  added: 'Cwestiynau newydd',
  reworded: 'Gofynnir mewn geiriau eraill',
  was: 'O’r blaen:',
  is: 'Nawr:',
  same: (n) => plural('cy', n, { two: 'Mae # gwestiwn yr un fath.', other: 'Mae # cwestiwn yr un fath.' }),
  kept: 'Cedwir pob ateb a roddwyd.',
  carry: 'Symud fy atebion i’r fersiwn newydd',
  stay: 'Aros ar y fersiwn y dechreuais â hi',
  noneNewerTrip: 'Mae’r ymweliad hwn ar y fersiwn diweddaraf.',
  noneNewer: 'Mae’r ddalen hon ar y fersiwn diweddaraf.',
};
