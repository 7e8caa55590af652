import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const cy: Words<typeof en> = {
  title: 'Pwy a’i dywedodd',
  who: 'Dim ond y sawl a’i hysgrifennodd, ac arweinydd diogelu eu corff, all agor hwn. Lle nad oes gan eu corff un, arweinydd y corff sy’n talu ydyw. Cedwir pob agoriad, ac mae pawb sy’n darllen y pryder yn gweld iddo gael ei agor.',
  why: 'Pam mae’n rhaid i chi wybod pwy a’i dywedodd?',
  hint: 'Fe’i dangosir i chi am awr. Peidiwch ag ysgrifennu dim y gallai rhywun arall ei ganfod.',
  stillSealed: 'Mae dan sêl nes bod rhywun a all ei agor wedi dweud pam.',
  sealedTitle: 'O dan y sêl',
  writtenBy: 'Ysgrifennwyd gan',
  toldBy: 'Dywedwyd gan',
  inConfidence: 'Beth sy’n amddiffyn rhywun sy’n codi llais',
};
