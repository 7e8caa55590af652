// Easy Read: at most 15 words a sentence, one idea each. Not checked yet by people with a learning disability.
import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

const lists = (n: number) => (n === 1 ? '1 list' : `${n} lists`);

export const enSimple: Words<typeof en> = {
  answers: 'Answers',
  collated: 'The answers of everybody',
  collatedWhy: 'You see each question. You see what each person said. We never mix the answers.',
  collatedNone: 'Nobody has sent answers that you can read.',
  sheets: (n) => `${lists(n)} sent`,
  saidBy: lists,
  visitors: 'People who answered',
  seeSheet: (about) => `Read the answers about ${about}`,
  unanswered: (n) => (n === 1 ? '1 question has no answer' : `${n} questions have no answer`),
};
