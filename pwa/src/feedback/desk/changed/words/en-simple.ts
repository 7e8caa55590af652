import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const enSimple: Words<typeof en> = {
  title: 'You said, we did',
  isNew: 'New',
  saidOn: (day) => `You told us on ${day}`,
  by: (day) => `We will tell you what changed by ${day}.`,
  youSaid: 'You said',
  what: { changed: 'This has changed.', partly: 'Some of this has changed.', not_done: 'This was not done. This is why.' },
  from: (name) => `${name} wrote this.`,
  told: (name, how, day) => `${name} told you ${how} on ${day}.`,
  hows: { in_person: 'when you met', telephone: 'on the phone', letter: 'in a letter', video: 'on a video call', supporter: 'with your supporter', app: 'on this phone' },
  heardIt: 'You know this now.',
  youAnswered: 'This is what you think',
  think: 'What do you think? You can leave this empty.',
  hear: 'I know this now',
  sendThink: 'Send what I think',
  letter: 'Get this as a letter',
  theySaid: 'They said',
  tellThem: 'Tell the person',
  tellThemWhy: 'They told you this. Now tell them what changed. Use the way they like best.',
  likes: 'They like:',
  theirLetter: 'Get a letter for them',
  theyThink: 'What did they say? You can leave this empty.',
  theyKnowNow: 'I have told them',
  theyKnow: (name, day) => `${name} told them on ${day}.`,
};
