import { plural } from '../../../../words/plurals.ts';

const count = (n: number, one: string, other: string) => plural('en', n, { one, other });

export const en = {
  signs: 'Signs of a closed culture',
  signsWhy: 'Each sign by itself, with who saw it and when. Signs are not added up: one may be enough to look again.',
  signsNone: 'Nobody has handed in what they saw of these signs here, where you may read it. That says nothing about the hospital.',
  signsNoneHere: 'Nobody who looked saw one of these. Looking once is not seeing everything.',
  signsSeen: (day: string, bodies: number) => count(bodies, `Seen by one body, since ${day}`, `Seen by # bodies, since ${day}`),
  signsUnclear: 'Somebody was not sure, or not able to see',
  signsNotSeen: 'Looked for, and not seen',
  signsLook: 'Look for these signs',
  unanswered: (n: number) => count(n, '# question that nobody has answered', '# questions that nobody has answered'),
};
