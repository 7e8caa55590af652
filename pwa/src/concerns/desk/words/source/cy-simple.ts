import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const cySimple: Words<typeof en> = {
  title: 'Pwy ddywedodd hyn',
  who: 'Mae’r person a’i ysgrifennodd yn cael gweld hwn. Mae’r person sy’n gofalu am ddiogelwch yn cael ei weld hefyd. Rhaid iddyn nhw ddweud pam. Wedyn byddwch chi’n gwybod eu bod nhw wedi edrych.',
  why: 'Pam mae angen gwybod pwy ddywedodd hyn?',
  hint: 'Cewch ei weld am awr. Peidiwch â’i ysgrifennu yn unman.',
  stillSealed: 'Does neb yn gallu ei weld eto.',
  sealedTitle: 'Beth sy’n gyfrinach',
  writtenBy: 'Pwy ysgrifennodd e',
  toldBy: 'Pwy ddywedodd wrthyn nhw',
  inConfidence: 'Beth sy’n eich cadw’n ddiogel',
};
