// The address where calendars are made and stopped: beside the one door, so never without signal.
import type { Route } from '../../app/route.ts';

export const calendars: Route[] = [{ path: 'calendar', nav: 'phone', load: async () => (await import('./calendar.tsx')).Calendar }];
