import type { Words } from '../../../../words/faces.ts';
import { plural } from '../../../../words/plurals.ts';
import type { en } from './en.ts';

export const enSimple: Words<typeof en> = {
  title: 'Put it right',
  lead: 'We keep all your words. We also keep who put it right, and why.',
  keep: 'Do this',
  kept: 'Done. We will send it.',
  fill: 'Something is missing. Choose, and write why.',
  move: 'It is about another place or person',
  moveWhat: 'We will tell the right people. The wrong people can not read it any more.',
  hospital: 'Which hospital is it about?',
  ward: 'Which ward is it about?',
  person: 'Who is it about?',
  choose: 'Choose one',
  noWard: 'No ward',
  nobody: 'Nobody',
  moveWhy: 'Why was it in the wrong place?',
  voicesTitle: 'Other people said the same',
  voicesShut: (n) => plural('en', n, { one: '# more person said it. You can not read their words.', other: '# more people said it. You can not read their words.' }),
};
