// What one must hear, and hearing it on this phone.
import { plural } from '../../words/plurals.ts';

export const en = {
  title: 'What you must hear',
  none: 'Nothing is waiting for you.',
  waiting: (n: number) => plural('en', n, { one: '# concern you have not opened', other: '# concerns you have not opened' }),
  seen: 'You have seen these',
  seenNot: 'Seen is not taken. Until somebody takes a concern, others are told again.',
  because: (seat: string) => `You hear this as ${seat}`,
  seats: {
    host_lead: 'forum lead', host_deputy: 'the forum lead’s deputy', placing_oncall: 'on call for the people whose care you pay for',
    placing_commissioner: 'the one who visits', placing_safeguarding: 'safeguarding lead', region: 'the region', provider: 'the hospital',
    other_placing_oncall: 'on call for another body with people there', operator: 'the operator', national_team: 'the national team',
  },
  again: (n: number) => plural('en', n, { one: 'told again once', other: 'told again # times' }),
  copy: 'A copy: you are recorded as away, somebody else answers',
  toldAt: (when: string) => `Told ${when}`,
  goList: 'All concerns',
  openIt: 'Opening…',
  push: 'Tell me on this phone',
  pushWhy: 'When a concern needs you, this phone shows “A concern needs you”: no name, no hospital.',
  pushStart: 'Tell me on this phone',
  pushStop: 'Stop telling me on this phone',
  pushOn: 'This phone is told.',
  pushWaits: 'This phone asked to be told. The server has not heard yet.',
  pushCannot: 'This browser cannot be told while the app is shut. E-mail still comes.',
  pushNotOffered: 'This installation does not send to phones. E-mail still comes.',
  pushRefused: 'Notices are refused in this phone’s settings. Allow them for Lantern there, then come back.',
  pushFailed: 'The browser’s own service for notices did not answer. Some networks block it. Try again later; e-mail still comes.',
  pushBonus: 'A phone may be silent or off: e-mail always comes as well.',
};
