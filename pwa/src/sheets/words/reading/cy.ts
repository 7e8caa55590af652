import type { Words } from '../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  filledBy: 'Llenwyd gan',
  notFinished: 'Nid yw hon wedi’i chyflwyno eto. Gall atebion newid.',
  rating: { poor: 'Yn brin o’r nod', mixed: 'Yn rhannol', good: 'Gwelwyd ei fod felly' },
  because: (what) => `Oherwydd: ${what}`,
  ratings: 'Beth sy’n sefyll allan',
  noRatings: 'Nid oes ateb yma sy’n brin o’r nod neu’n rhannol wir. Nid yw hynny’n dweud dim am yr hyn nad edrychwyd arno.',
  suggests: 'Gall yr ateb hwn fod yn bryder.',
  tell: 'Dweud wrth y corff lletyol',
  doesNotFit: 'Nid yw hyn yn gweddu i’r cwestiwn. Fe’i cedwir fel y daeth.',
  goneTitle: 'Atebion i gwestiynau nad ydynt yn cael eu gofyn mwyach',
  version: (day) => `Gofynnwyd â’r fersiwn mewn grym o ${day}`,
  by: (name) => `${name}:`,
  typed: (name) => `teipiwyd gan ${name}`,
  fromPaper: (times) => `O bapur: ${times}`,
  readBack: 'Darllenwyd yr atebion yn ôl cyn eu cyflwyno.',
  told: 'Sut y dywedwyd hyn',
  interpreted: 'Cyfieithwyd gan',
  changeAnswers: 'Ychwanegu neu newid atebion',
  seeCollated: 'Darllen pob ateb gyda’i gilydd',
  finished: 'Wedi’u cyflwyno',
};
