// The whole app, address by address. Each noun lists its own; the first that fits wins. Those of a desk are fetched when an
// address fits none of a phone's.
import { signal } from '@preact/signals';
import { alerts } from '../alerts/routes.ts';
import { checkers } from '../checkers/routes.ts';
import { checklists } from '../checklists/routes.ts';
import { concerns } from '../concerns/routes.ts';
import { findings } from '../findings/routes.ts';
import { whoseDay } from '../identity/day.ts';
import { people } from '../people/routes.ts';
import { sheets } from '../sheets/routes.ts';
import { units } from '../units/routes.ts';
import { visits } from '../visits/routes.ts';
import type { MeRow } from '../wire.ts';
import { match, type NavItem, type Route } from './route.ts';

const own: Route[] = [
  { path: 'today', early: true, nav: 'today', load: async () => (await import('./screens/today.tsx')).Today },
  { path: 'sign-in', early: true, nav: 'phone', load: async () => (await import('../identity/screens/sign_in.tsx')).SignIn },
  { path: 'phone', early: true, nav: 'phone', load: async () => (await import('./screens/phone.tsx')).Phone },
  { path: 'language', early: true, nav: 'phone', load: async () => (await import('./screens/language.tsx')).Language },
];

export const routes: readonly Route[] = [
  ...own, ...visits, ...people, ...concerns, ...alerts, ...units, ...findings, ...checklists, ...sheets, ...checkers,
];

/** What is only for a desk; empty until somebody has gone there. */
export const deskRoutes = signal<readonly Route[]>([]);
export const fetchDesk = async () => void (deskRoutes.value = (await import('./desk/routes.ts')).desk);

/** The screen of an address, among those that are here. */
export const find = (path: string) => match(path, routes) ?? match(path, deskRoutes.value);

const watches = (me: MeRow | undefined) => whoseDay(me) === 'watcher';
const checks = (me: MeRow | undefined) => whoseDay(me) === 'checker';

/** The bottom bar, for the thumb. A checker's is short: their wards and what they told are on their own day. */
export const nav: readonly NavItem[] = [
  { key: 'today', path: 'today', shows: (me) => !watches(me) },
  { key: 'concerns', path: 'concerns', shows: (me) => !checks(me) },
  { key: 'hospitals', path: 'hospitals', shows: (me) => !checks(me) },
  { key: 'phone', path: 'phone', shows: () => true },
];

/** Where the app opens: those who visit at their day, those who answer at what needs them. */
export function home(me: MeRow | undefined): string {
  return nav.find((item) => item.shows(me))!.path;
}
