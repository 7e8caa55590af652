// Easy Read of what people, families and Quality Checkers meet of it; the rest is for professionals, and stays as it is.
// At most 15 words a sentence, one idea each. Not checked yet by people with a learning disability.
import type { Words } from '../../../words/faces.ts';
import { en } from './en.ts';

export const enSimple: Words<typeof en> = {
  ...en,
  writing: 'This phone keeps it. It goes when you leave this page.',
  states: { not_begun: 'Not started', begun: 'Started', done: 'Done' },
  help: 'What this means',
  addWords: 'Say more, or say why there is no answer',
  words: 'Your own words',
  noAnswer: 'Why is there no answer?',
  notSupplied: 'We asked. Nobody told us.',
  notANumber: 'Write a number, like 12.',
  whoRole: 'What they do',
  removeWhy: 'We take away what you wrote there.',
  also: (name, says) => `${name} said: ${says}`,
  mayBe: 'This may be a worry',
  mayBeSay: 'You can tell people who must answer. One sentence is enough.',
  tellHost: 'Tell them',
  alreadyTold: 'You told us of a worry on this visit',
};
