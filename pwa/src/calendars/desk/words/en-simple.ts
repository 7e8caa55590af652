// Easy Read: at most 15 words a sentence, one idea each. Not checked yet by people with a learning disability.
import type { Words } from '../../../words/faces.ts';
import { en } from './en.ts';

export const enSimple: Words<typeof en> = {
  ...en,
  why: 'Your calendar can show your checks. You make an address here. Then you give it to your calendar.',
  what: 'What your calendar will show',
  isIn: [
    'The day of each check, and the ward.',
    'Some checks are a surprise for the ward. Then it shows only the day.',
    'A check that is cancelled stays for 60 days.',
  ],
  isInForum: ['The day of each visit to your hospital.'],
  never: 'It never shows:',
  isNotIn: ['anybody’s name', 'what people said', 'where a surprise check will be'],
  own: 'My checks',
  make: (title) => `Make an address: ${title}`,
  once: 'This is the address. You see it only once. Copy it now.',
  open: 'Put it in my calendar',
  secret: 'Keep this address to yourself. People who have it can see where you go.',
  copied: 'Copied. Now put it into your calendar. Your supporter can help.',
  copyFailed: 'It did not copy. Ask your supporter to help.',
  failed: 'That did not work. You need a signal. Please try again later.',
  yours: 'Your addresses',
  stopWhy: 'This address will stop working. Your calendar will get no more news.',
};
