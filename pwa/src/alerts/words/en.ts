// What one must hear.
import { plural } from '../../words/plurals.ts';

export const en = {
  title: 'What you must hear',
  none: 'Nothing is waiting for you.',
  waiting: (n: number) => plural('en', n, { one: '# concern you have not opened', other: '# concerns you have not opened' }),
  told: 'For you to know',
  seen: 'You have seen these',
  seenNot: 'Seen is not taken. Until somebody takes a concern, others are told again.',
  because: (seat: string) => `You hear this as ${seat}`,
  seats: {
    host_lead: 'forum lead', host_deputy: 'the forum lead’s deputy', placing_oncall: 'on call for the people whose care you pay for',
    placing_commissioner: 'the one who visits', placing_safeguarding: 'safeguarding lead', region: 'the region', provider: 'the hospital',
    other_placing_oncall: 'on call for another body with people there', operator: 'the operator', national_team: 'the national team',
  },
  again: (n: number) => plural('en', n, { one: 'told again once', other: 'told again # times' }),
  copies: {
    away: 'A copy: you are recorded as away, or letters do not reach you. Somebody else answers.',
    raised: 'A copy: you raised this, so somebody else takes it.',
  },
  toldAt: (when: string) => `Told ${when}`,
  news: {
    reopened: 'You raised this. It is open again: something new was seen.',
    moved: 'You raised this. It stood in the wrong place, and is where it belongs now.',
    joined: 'You raised this. It goes on together with another concern about the same thing.',
    unjoined: 'You raised this. It goes on by itself again.',
    route: 'Somebody outside must still be told of this, or nobody has written down that they were.',
    opened: 'Somebody opened who this is about.',
    unsealed: 'You raised this in confidence. Somebody asked who said it, and gave a reason that is kept.',
    not_yours: 'This was not about yours, and is with the right people. Open this to put it away.',
  },
  goList: 'All concerns',
  openIt: 'Opening…',
};
