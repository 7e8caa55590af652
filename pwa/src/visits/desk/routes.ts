// The addresses of planning.
import type { Route } from '../../app/route.ts';

export const planning: Route[] = [
  { path: 'visit/:visit/paper', nav: 'today', load: async () => (await import('./paper.tsx')).Paper },
  { path: 'visit/:visit/hand-over', nav: 'today', load: async () => (await import('./hand_over.tsx')).HandOver },
  { path: 'visit/:visit/passed-on', nav: 'today', load: async () => (await import('./passed_on.tsx')).PassedOn },
  { path: 'plans', nav: 'today', load: async () => (await import('./plans.tsx')).Plans },
  { path: 'plan/:plan', nav: 'today', load: async () => (await import('./plan.tsx')).PlanPage },
  { path: 'caseloads', nav: 'today', load: async () => (await import('./cover/caseloads.tsx')).Caseloads },
  { path: 'handed/:person', nav: 'today', load: async () => (await import('./cover/handed.tsx')).HandedBefore },
  { path: 'caseload/:body/:account', nav: 'today', load: async () => (await import('./cover/hand_people.tsx')).HandPeople },
  { path: 'away', nav: 'today', load: async () => (await import('./cover/away.tsx')).Away },
  { path: 'on-call', nav: 'today', load: async () => (await import('./cover/on_call.tsx')).OnCall },
  { path: 'my-week', nav: 'today', load: async () => (await import('./my_week.tsx')).MyWeek },
];
