// Easy Read of how a concern stands, as a family reads it of what they told; the rest is for professionals and stays plain.
import type { Words } from '../../words/faces.ts';
import { en } from './en.ts';

export const enSimple: Words<typeof en> = {
  ...en,
  concern: {
    ...en.concern,
    closed: 'Finished',
    unheard: 'Only on this phone. Nobody has it yet.',
    untaken: (ago) => `Nobody has answered for ${ago}`,
    untakenOverdue: (ago, over) => `Nobody has answered for ${ago}. That is ${over} too long.`,
    taken: 'Somebody is doing something',
    takenLeft: (left) => `You will hear more in ${left}`,
    takenOverdue: (over) => `You should have heard more. It is ${over} late.`,
    someConcern: 'A worry',
    noWords: 'You told us without words',
    headline: 'You cannot read the words',
    about: { ...en.concern.about, neglect: 'no good care', restraint: 'being held or shut in', staffing: 'the staff', management: 'the people in charge', access: 'not being let in' },
  },
  hasIt: (name) => `${name} is helping with this`,
  has: (name, step) => `${name} is helping with this. They wrote: ${step}`,
};
