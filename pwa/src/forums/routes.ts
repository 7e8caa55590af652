// The addresses of `forums`: levels, meetings, and what is to be done about a hospital. All of them are for a desk.
import type { Route } from '../app/route.ts';

export const forums: Route[] = [
  { path: 'levels', nav: 'hospitals', load: async () => (await import('./desk/levels/waiting.tsx')).Levels },
  { path: 'hospital/:hospital/forum', nav: 'hospitals', load: async () => (await import('./desk/table.tsx')).Table },
  { path: 'hospital/:hospital/forum/plan', nav: 'hospitals', load: async () => (await import('./desk/meetings/plan.tsx')).PlanMeeting },
  { path: 'meeting/:meeting', nav: 'hospitals', load: async () => (await import('./desk/meetings/meeting.tsx')).MeetingPage },
  { path: 'meeting/:meeting/now', nav: 'hospitals', load: async () => (await import('./desk/meetings/now.tsx')).MeetingNow },
];
