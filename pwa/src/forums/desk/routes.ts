// The addresses of `forums`: levels, meetings, and what is to be done about a hospital. All of them are for a desk.
import type { Route } from '../../app/route.ts';

const desk = () => import('./index.ts');

const SCREENS = {
  levels: 'Levels',
  'hospital/:hospital/forum': 'Table',
  'hospital/:hospital/forum/plan': 'PlanMeeting',
  'hospital/:hospital/forum/members': 'MembersPage',
  'hospital/:hospital/forum/board': 'LiveBoard',
  'hospital/:hospital/forum/opened': 'OpenedAtTable',
  'person/:person/opened': 'OpenedOfPerson',
  'concern/:concern/who': 'WhoItIs',
  practice: 'FindPractice',
  'practice/share': 'SharePractice',
  'practice/:practice': 'OnePractice',
  'forum-seats': 'SeatsEnding',
  'pack/:meeting': 'Pack',
  'meeting/:meeting': 'MeetingPage',
  'meeting/:meeting/now': 'MeetingNow',
} as const;

export const forums: Route[] = Object.entries(SCREENS).map(([path, screen]) => ({ path, nav: 'hospitals', load: async () => (await desk())[screen] }));
