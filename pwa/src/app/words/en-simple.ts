import type { Words } from '../../words/faces.ts';
import { en } from './en.ts';

export const enSimple: Words<typeof en> = {
  ...en,
  missing: 'We cannot find this page',
  missingWhy: 'It may have moved.',
  notHere: { title: 'We cannot open this page now', why: 'There may be no signal. Your words are safe.', again: 'Try again' },
  demo: 'This is for practice. The people are not real.',
  unreviewed: 'People with a learning disability have not checked these words yet.',
  noVoice: 'This phone cannot read this to you.',
  readAloud: 'Read it to me',
  stopReading: 'Stop',
  onlyHere: 'Not sent yet',
  setAside: 'Not accepted yet',
  languageWhy: 'You can change this when you like. Your words stay.',
  honest: {
    ...en.honest,
    begun: 'Your words are safe. You have not sent your findings yet.',
    writing: 'Your words are safe on this phone. You have not sent them yet.',
    old: 'Your words are not sent yet. Please find a place with signal.',
    waiting: () => 'Your words are safe on this phone. They are not sent yet.',
    sending: () => 'We are sending your words now.',
    notSaved: 'Not saved yet',
    refusing: 'Not saved yet. Please keep this page open.',
    signIn: 'Please sign in. Then we can send your words.',
    someoneElse: 'Someone else is signed in. Please sign in again.',
    notAllowed: 'We cannot send your words now. They are safe on this phone.',
    first: 'Please wait. We are getting things ready.',
    pictures: () => 'Your words are sent. Your picture is not sent yet.',
  },
  noStore: { title: 'We cannot keep your words here', why: 'Please use another phone or browser.' },
  update: { ready: 'Lantern has a new version', start: 'Start it now', why: 'Your words stay.' },
};
