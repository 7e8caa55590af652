// Easy Read of what people, families and Quality Checkers meet of it; the rest is for professionals, and stays as it is.
// At most 15 words a sentence, one idea each. Not checked yet by people with a learning disability.
import type { Words } from '../../../words/faces.ts';
import { en } from './en.ts';

export const enSimple: Words<typeof en> = {
  ...en,
  previous: 'Back',
  done: 'I have finished this part',
  writing: 'Your words are safe on this phone. We send them when you leave this page.',
  states: { not_begun: 'Not started', begun: 'Started', done: 'Finished' },
  help: 'Help with this question',
  addWords: 'Say more, or say why there is no answer',
  words: 'Your own words',
  noAnswer: 'Why is there no answer?',
  answerAfterAll: 'I want to answer now',
  notSupplied: 'We asked. Nobody told us.',
  notANumber: 'Please write a number, such as 12.',
  units: { ...en.units, ward_shifts: 'How many shifts? Count each ward.' },
  outOf: 'How many are there in all?',
  whoName: 'Their name',
  whoRole: 'What do they do?',
  remove: (place) => `Take away number ${place}`,
  removeWhy: 'The words in it will go.',
  also: (name, says) => `${name} said: ${says}`,
  wrong: 'Something is wrong',
  mayBe: 'This may be a worry',
  mayBeSay: 'You can tell people who must answer. One sentence is enough.',
  tellHost: 'Tell them',
  alreadyTold: 'Somebody has told them about a worry on this visit',
  untold: 'Nobody knows about these answers yet',
  paperTimes: (seen, written, received) => `you saw it ${seen}, you wrote it ${written}, we got it ${received}`,
};
