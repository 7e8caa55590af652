import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const enSimple: Words<typeof en> = {
  title: 'Who said it',
  who: 'The person who wrote it can see this. So can the person who looks after safety where they work. They must say why. Then you will know that they looked.',
  why: 'Why must you know who said it?',
  hint: 'You can see it for one hour. Do not write it down.',
  stillSealed: 'Nobody can see it yet.',
  sealedTitle: 'What is kept secret',
  writtenBy: 'Who wrote it',
  toldBy: 'Who told them',
  inConfidence: 'What keeps you safe',
};
