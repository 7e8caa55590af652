import { plural } from '../../../words/plurals.ts';

const late = (days: number) =>
  days >= 14
    ? plural('en', Math.floor(days / 7), { one: '# week overdue', other: '# weeks overdue' })
    : plural('en', days, { one: '# day overdue', other: '# days overdue' });
const left = (days: number) =>
  days > 20
    ? plural('en', Math.floor(days / 7), { one: 'Due in # week', other: 'Due in # weeks' })
    : plural('en', days, { one: 'Due tomorrow', other: 'Due in # days' });

export const en = {
  title: 'Today',
  prepare: 'Prepare a trip',
  checklists: 'Checklists outside visits',
  assurance: 'What our visits were worth',
  needsYou: 'Needs you now',
  underWay: 'Under way',
  trips: 'Your trips',
  goOn: (ward: string) => `Go on with your visit to ${ward}`,
  planned: (ward: string, day: string) => `Visit to ${ward}, ${day}`,
  begun: 'Begun',
  plannedTag: 'Planned',
  calledOff: 'Called off',
  passedOn: 'Another body pays for the care of somebody you would see',
  people: (count: number) => plural('en', count, { one: '# person to see', other: '# people to see' }),
  groups: { overdue: 'Overdue', soon: 'Due soon', later: 'Later' },
  nobody: 'Nobody’s visit is owed on this phone',
  nobodyWhy: 'When people whose care you pay for are in hospital, they stand here, nearest first.',
  none: { overdue: 'No visit is overdue.', soon: 'No visit is due soon.', later: '' },
  due: {
    overdue: late,
    soon: left,
    not_yet: left,
    due: () => 'Due today',
    history_not_known: () => 'History not known',
    excepted: () => 'An exception is agreed',
    declined: () => 'Declined',
    shut: () => 'Shut until there is consent',
  },
  dueLine: {
    overdue: (day: string) => `Was due ${day}`,
    soon: (day: string) => `By ${day}`,
    not_yet: (day: string) => `By ${day}`,
    due: (day: string) => day,
    history_not_known: (day: string) => `First visit owed by ${day}`,
    excepted: (day: string) => `Was owed by ${day}; reminders are quiet`,
    declined: (day: string) => `Ask again by ${day}`,
    shut: (day: string) => `Would go by ${day}`,
  },
  met: (day: string) => `Met ${day}`,
  metLine: 'The next day is counted once this visit has arrived.',
  why: 'Why this day, and says who?',
  rule: 'Rule',
  every: (count: string) => plural('en', Number(count), { one: 'At least every # day, face to face', other: 'At least every # days, face to face' }),
  authority: 'Says who?',
  authorities: { policy: 'National policy', statute: 'The law', guidance: 'Guidance', local: 'Your own body’s value', 'our default': 'Our default: nobody has set this' },
  from: 'Counted from',
  counted: {
    last_visit: (day: string) => `The last visit, ${day}`,
    admission: (day: string) => `Coming into hospital, ${day}`,
    joined: (day: string) => `The day this record began, ${day}`,
    came_into_scope: (day: string) => `The day these visits began to be owed, ${day}`,
    birthday: (day: string) => `The 18th birthday, ${day}`,
    last_review: (day: string) => `The last review, ${day}`,
    community_review: (day: string) => `The review at home before hospital, ${day}`,
    declined: (day: string) => `The day they said no, ${day}`,
    review_planned: (day: string) => `The day planned for the review, ${day}`,
    home_plan: (day: string) => `The day this kind of home was first planned, ${day}`,
  },
  lastSeen: 'Last seen in person',
  seenBy: (day: string, name: string) => `${day}, by ${name}`,
  seenOpening: 'from the records brought at the start',
  notKnown: 'History not known',
  notLate: { visit: 'Not knowing is not being late. The first visit settles it.', review: 'Not knowing is not being late. The first review settles it.', plan: 'Not knowing is not being late. A plan for a home settles it.' },
  plans: 'The coming weeks: propose a plan',
  caseloads: 'Whose people are whose',
  away: 'Away, cover and on call',
  visitPlanned: (day: string) => `A trip is planned for ${day}`,
  prepareFor: (ward: string) => `Prepare a trip to ${ward}`,
  alert: (hospital: string) => `Concern at ${hospital}`,
  since: (when: string) => `Told you ${when}`,
};
