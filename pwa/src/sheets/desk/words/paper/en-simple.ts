// Easy Read: at most 15 words a sentence, one idea each. Not checked yet by people with a learning disability.
import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const enSimple: Words<typeof en> = {
  title: 'Type in what is on paper',
  why: 'Somebody wrote the answers on paper. You can type them in here.',
  when: 'When was this?',
  day: 'On which day did they answer?',
  from: 'At what time did they start?',
  to: 'At what time did they stop?',
  toHint: 'You can leave this empty.',
  writtenOn: 'Was it another day when somebody wrote it?',
  writtenOnHint: 'Leave this empty if it was the same day.',
  written: 'At what time did somebody write it?',
  threeTimes: 'We keep these times with the answers.',
  faults: {
    day: 'Choose the day of the answers.',
    from: 'Write the time when they started.',
    to: 'This time is before they started.',
    written: 'Write the time when somebody wrote it.',
    order: 'This time is before they answered.',
    ahead: 'This time has not come yet.',
  },
  begin: 'Start to type',
  change: 'Change the times',
  stands: (seen, written) => `They answered: ${seen}. Somebody wrote it: ${written}.`,
  span: (from, to) => `${from} to ${to}`,
  next: (name) => `Next: ${name}`,
  done: 'I typed in everything',
};
