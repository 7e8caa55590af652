// The addresses of `forums`: levels, meetings, and what is to be done about a hospital. All of them are for a desk.
import type { Route } from '../app/route.ts';

const desk = () => import('./desk/index.ts');

export const forums: Route[] = [
  { path: 'levels', nav: 'hospitals', load: async () => (await desk()).Levels },
  { path: 'hospital/:hospital/forum', nav: 'hospitals', load: async () => (await desk()).Table },
  { path: 'hospital/:hospital/forum/plan', nav: 'hospitals', load: async () => (await desk()).PlanMeeting },
  { path: 'meeting/:meeting', nav: 'hospitals', load: async () => (await desk()).MeetingPage },
  { path: 'meeting/:meeting/now', nav: 'hospitals', load: async () => (await desk()).MeetingNow },
];
