import { plural } from '../../../words/plurals.ts';

export const en = {
  title: 'What is different in the newer version',
  now: (day: string) => `This sheet was begun with the version of ${day}.`,
  nowTrip: (day: string) => `This visit was prepared with the version of ${day}.`,
  to: (day: string) => `The newer version is in force from ${day}.`,
  gone: 'No longer asked',
  goneKept: 'Your answer stays kept.',
  added: 'New questions',
  reworded: 'Asked in other words',
  was: 'Before:',
  is: 'Now:',
  same: (n: number) => plural('en', n, { one: '# question is the same.', other: '# questions are the same.' }),
  kept: 'Every answer that was given is kept.',
  carry: 'Carry my answers to the new version',
  stay: 'Stay on the version I began with',
  noneNewerTrip: 'This visit is on the newest version.',
  noneNewer: 'This sheet is on the newest version.',
};
