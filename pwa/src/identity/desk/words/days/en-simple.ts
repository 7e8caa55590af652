// Easy Read: at most 15 words a sentence, one idea each. Not checked yet by people with a learning disability.
import type { Words } from '../../../../words/faces.ts';
import type { en } from './en.ts';

export const enSimple: Words<typeof en> = {
  hello: (name) => `Hello ${name}`,
  family: {
    can: 'What you can do now',
    raise: 'Tell us that something is wrong',
    raiseWhy: 'You can tell us about any hospital. Somebody must answer you.',
    page: 'Read what visitors ask about',
    tell: (name) => `Tell us how ${name} is`,
    forThem: (name) => `Say what ${name} would say. We keep ${name}’s own answers apart.`,
    tellWhy: 'Use your own words. The people who pay for the care read it. They see your name. The hospital does not read it.',
    soon: (name) => `We will go to the hospital where ${name} is`,
    lookAt: 'Do you want us to look at something?',
    sayIt: 'Tell us before we go. You do not have to.',
    goOn: 'You have started to tell us. Go on.',
    weHaveIt: 'Thank you. We have what you told us.',
    sayMore: 'Tell us more',
    answered: 'What you answered',
    yours: 'What you told us',
    coming: 'What will come later',
    comingWhy: 'You may be able to read what visitors found. Your relative must say yes first. Or it is decided for their good.',
    without: 'You do not need this app to speak up. You can always ring the hospital or the council.',
  },
  nobody: {
    title: 'Nothing here yet',
    why: 'There is nothing for you to see yet. Ask the person who invited you.',
    raise: 'You can still tell us that something is wrong',
    raiseWhy: 'You can tell us about any hospital. We never say no.',
  },
};
