// Hawdd ei Ddeall: at most 15 words a sentence, one idea each. Not checked yet by people with a learning disability.
import type { Words } from '../../../words/faces.ts';
import type { en } from './en.ts';

export const cySimple: Words<typeof en> = {
  title: 'Beth sy’n wahanol yn y rhestr newydd',
  now: (day) => `Fe ddechreuoch chi gyda’r rhestr o ${day}.`,
  nowTrip: (day) => `Mae’r ymweliad hwn yn defnyddio’r rhestr o ${day}.`,
  to: (day) => `Rydym yn defnyddio’r rhestr newydd o ${day}.`,
  gone: 'Nid ydym yn gofyn y rhain nawr',
  goneKept: 'Rydym yn cadw eich ateb.',
  added: 'Cwestiynau newydd',
  reworded: 'Cwestiynau mewn geiriau eraill',
  was: 'O’r blaen:',
  is: 'Nawr:',
  same: (n) => (n === 2 ? 'Mae 2 gwestiwn yr un fath.' : `Mae ${n} cwestiwn yr un fath.`),
  kept: 'Rydym yn cadw eich atebion i gyd.',
  carry: 'Defnyddio’r rhestr newydd gyda fy atebion',
  stay: 'Aros gyda fy rhestr',
  noneNewerTrip: 'Mae’r ymweliad hwn yn defnyddio’r rhestr ddiweddaraf.',
  noneNewer: 'Mae’r rhestr ddiweddaraf gennych chi.',
};
