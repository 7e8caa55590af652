// What stands on the first screen of a day and on a person's own page alike.
import { plural } from '../../../words/plurals.ts';

export const en = {
  kinds: {
    oversight_visit: 'Visit', review: 'Review', review_papers: 'Papers for the review', plan_review: 'Review of the plan',
    home_plan: 'A plan for a home',
  },
  home: 'A home',
  reviews: { cetr: 'Care, education and treatment review', ctr: 'Care and treatment review', plan: 'Review of the care and treatment plan' },
  fits: { in_time: 'Can be ready in time', perhaps: 'May not be ready in time', too_late: 'Cannot be ready in time' },
  shouldBe: 'Should be ready by now',
  inTheWay: (count: number) => plural('en', count, { one: '# thing stands in the way', other: '# things stand in the way' }),
  hoped: (day: string) => `Hoped for ${day}`,
  more: (name: string) => `Everything ${name} is owed, and record`,
  leads: (body: string) => `${body} leads and owes this. A visit by either of you counts.`,
  toExplain: (count: number) => `To explain (${count})`,
  deaths: 'Somebody has died',
  tell: 'Who must be told',
  newToYou: 'New to you',
  newFrom: (name: string, day: string) => `From ${name}, from ${day} on`,
  hasLeft: (name: string) => `${name} has left`,
  haveNobody: (count: number) => `People whom nobody visits now: ${count}`,
  homesTitle: 'Homes that are needed',
};
