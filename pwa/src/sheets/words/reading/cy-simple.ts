// Hawdd ei Ddeall: hyd at 15 gair mewn brawddeg, un syniad ar y tro. Nid yw pobl ag anabledd dysgu wedi ei wirio eto.
import type { Words } from '../../../words/faces.ts';
import type { en } from './en.ts';

export const cySimple: Words<typeof en> = {
  filledBy: 'Pwy atebodd',
  notFinished: 'Nid yw’r atebion hyn wedi mynd eto. Gallant newid o hyd.',
  rating: { poor: 'Ddim yn dda', mixed: 'Yn rhannol dda', good: 'Da' },
  because: (what) => `Rydym yn dweud hyn oherwydd: ${what}`,
  ratings: 'Beth i edrych arno gyntaf',
  noRatings: 'Nid oes ateb yma’n dweud bod rhywbeth o’i le. Mae pethau nad edrychodd neb arnynt.',
  suggests: 'Gall yr ateb hwn fod yn bryder.',
  tell: 'Dweud wrth rywun',
  doesNotFit: 'Nid yw hyn yn ateb y cwestiwn. Rydym wedi ei gadw fel y mae.',
  goneTitle: 'Atebion i hen gwestiynau',
  version: (day) => `Rydym yn defnyddio’r cwestiynau hyn o ${day}`,
  by: (name) => `${name}:`,
  typed: (name) => `${name} deipiodd hyn`,
  fromPaper: (times) => `Roedd hyn ar bapur yn gyntaf: ${times}`,
  readBack: 'Darllenodd rhywun yr atebion yn ôl. Yna fe’u hanfonodd.',
  told: 'Sut y dywedon nhw wrthym',
  interpreted: 'Pwy helpodd ni i ddeall',
  changeAnswers: 'Dweud mwy, neu newid ateb',
  seeCollated: 'Darllen atebion pawb',
  finished: 'Wedi’u hanfon',
};
