// Words of what a hospital is owed: the host's own visit, and Quality Checkers.
import { plural } from '../../../../words/plurals.ts';

const months = (days: number) => plural('en', Math.floor(days / 30.44), { one: '# month', other: '# months' });
const ago = (days: number) => (days >= 61 ? months(days) : plural('en', days, { one: '# day', other: '# days' }));

export const en = {
  title: 'What this hospital is owed',
  intro: 'Who should go there, by when, and why. Hospitals are never ranked.',
  hostsVisit: 'The host’s own visit',
  boardsVisit: 'A visit by the health board where the hospital stands',
  hostWhat: 'Whoever answers for the hospital looks at a ward itself. It sets back nobody’s own visit.',
  plans: 'Plan our own visits for the coming weeks',
  away: 'Away, cover and who is on call',
  check: 'Quality Checkers',
  stands: (state: string, days: number) =>
    state === 'overdue'
      ? plural('en', days, { one: '# day past its day', other: '# days past its day' })
      : state === 'due' ? 'Today at the latest' : state === 'soon' ? 'To be planned now' : `In ${ago(days)}`,
  by: (day: string) => `By ${day}`,
  notKnown: 'History not known',
  firstBy: (day: string) => `First visit owed by ${day}`,
  notLate: 'Not knowing is not being late. The first visit settles it.',
  reasons: 'Why go?',
  noReason: 'Nothing speaks for going sooner.',
  ago,
  why: {
    never_checked: () => 'Nobody has checked here, as far as anybody knows',
    not_checked: (_: number, since: string) => `Nobody has checked here for ${since}`,
    concerns: (n: number) => plural('en', n, { one: '# immediate or urgent concern since anybody checked', other: '# immediate or urgent concerns since anybody checked' }),
    level: () => 'The hospital is watched more closely',
    signs: (n: number) => `Signs of a closed culture, seen by ${n} separate looks`,
    manager: () => 'The manager has changed, or there was none',
    not_private: (_: number, since: string) => `Nobody has been seen in private for ${since}`,
    regulator_rating: () => 'The regulator asks for improvement',
    regulator_old: (_: number, since: string) => `The regulator’s report is ${since} old`,
  },
  since: {
    never_checked: (day: string) => `this record began ${day}`, not_checked: (day: string) => `last check ${day}`,
    concerns: (day: string) => `the latest ${day}`, level: (day: string) => `since ${day}`, signs: (day: string) => `the latest ${day}`,
    manager: (day: string) => `we heard ${day}`, not_private: (day: string) => `since ${day}`,
    regulator_rating: (day: string) => `report of ${day}`, regulator_old: (day: string) => `report of ${day}`,
  },
  sources: {
    never_checked: 'from visits', not_checked: 'from visits', concerns: 'from concerns', level: 'decided at the forum',
    signs: 'from checklists about the hospital', manager: 'from workforce returns', not_private: 'from visits',
    regulator_rating: 'from the host’s review', regulator_old: 'from the host’s review',
  },
  askedBy: (day: string) => `asks for a visit by ${day}`,
  goes: (name: string) => `${name} checks here, and sees what stands here.`,
  nobodyGoes: 'No organisation of Quality Checkers is named for this hospital yet.',
  name: 'Name who checks here',
  which: 'Which organisation?',
  nameThem: 'They check here from now on',
  secret: 'The hospital never sees that a check is owed or planned.',
  prepare: (ward: string) => `Prepare a visit to ${ward}`,
  saysWho: 'Why this day, and says who?',
  from: 'Counted from',
  counted: {
    joined: (day: string) => `The day this record began, ${day}`,
    last_host_visit: (day: string) => `The host’s last visit, ${day}`,
    last_check: (day: string) => `The last check, ${day}`,
    level_raised: (day: string) => `The level of scrutiny rose, ${day}`,
    reason: (day: string) => `The first reason above, ${day}`,
  },
  rule: 'Rule',
  within: (count: string, unit: string) =>
    unit === 'months' ? plural('en', Number(count), { one: 'Within # month', other: 'Within # months' }) : plural('en', Number(count), { one: 'Within # day', other: 'Within # days' }),
  authority: 'Says who?',
  authorities: { policy: 'National policy', statute: 'The law', guidance: 'Guidance', local: 'The host’s own value', 'our default': 'Our default: nobody has set this' },
};
