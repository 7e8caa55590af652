import type { Words } from '../../words/faces.ts';
import { en } from './en.ts';

export const enSimple: Words<typeof en> = {
  ...en,
  email: 'Your e-mail',
  emailHint: 'We will send you a code. You do not need a password.',
  sendCode: 'Send me a code',
  codeTitle: 'Put in your code',
  sentTo: () => 'We sent you an e-mail. It has a code in it.',
  code: 'Your code',
  codeHint: 'The code has 6 numbers. You can also tap the link in the e-mail.',
  offline: 'There is no signal here. Please try again later.',
  wrong: 'That code does not work. Please ask for a new one.',
  often: 'Please wait a few minutes. Then try again.',
  cast: 'Choose a person to try Lantern',
  castWhy: 'This is for practice. The people are not real.',
  opening: 'Please wait.',
  empty: 'Please put in your e-mail.',
  emptyCode: 'Please put in your code.',
  orEmail: 'Or use your own e-mail',
  youAre: (name) => `You are ${name} here`,
  notYou: (name) => `Somebody else is signed in. Please sign in as ${name}. Then we can send what ${name} wrote.`,
  other: { ask: 'I am somebody else', yes: 'Go on as somebody else', stays: (name) => `What ${name} wrote stays on this phone. We send it when ${name} signs in again.` },
  safe: 'Your words are safe on this phone. Please sign in. Then we can send them.',
};
