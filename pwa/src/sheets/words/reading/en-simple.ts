// Easy Read: at most 15 words a sentence, one idea each. Not checked yet by people with a learning disability.
import type { Words } from '../../../words/faces.ts';
import type { en } from './en.ts';

export const enSimple: Words<typeof en> = {
  filledBy: 'Who answered',
  notFinished: 'These answers are not sent yet. They can still change.',
  rating: { poor: 'Not good', mixed: 'Partly good', good: 'Good' },
  because: (what) => `We say so because of this: ${what}`,
  ratings: 'What to look at first',
  noRatings: 'No answer here says that something is wrong. Some things nobody looked at.',
  suggests: 'This answer may be a worry.',
  tell: 'Tell somebody',
  doesNotFit: 'This does not fit the question. We kept it as it is.',
  goneTitle: 'Answers to old questions',
  version: (day) => `We use these questions from ${day}`,
  by: (name) => `${name}:`,
  typed: (name) => `${name} typed it`,
  fromPaper: (times) => `This was on paper first: ${times}`,
  readBack: 'Somebody read the answers back. Then they sent them.',
  told: 'How they told us',
  interpreted: 'Who helped us understand',
  changeAnswers: 'Say more, or change an answer',
  seeCollated: 'Read the answers of everybody',
  finished: 'Sent',
};
