import { plural } from '../../../../words/plurals.ts';

const count = (n: number, one: string, other: string) => plural('en', n, { one, other });

export const en = {
  answers: 'Answers',
  collated: 'All answers',
  collatedWhy: 'Every sheet that was handed in, question by question, each voice by itself. There is no average and no total.',
  collatedNone: 'No sheet of this checklist has been handed in where you may read it.',
  sheets: (n: number) => count(n, '# sheet handed in', '# sheets handed in'),
  saidBy: (n: number) => count(n, 'one sheet', '# sheets'),
  visitors: 'Those who filled it in',
  seeSheet: (about: string) => `Read the sheet about ${about}`,
  unanswered: (n: number) => count(n, '# question that nobody has answered', '# questions that nobody has answered'),
};
