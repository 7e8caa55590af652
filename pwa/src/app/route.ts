// Addresses are hashes: #/visit/1f…/part/ward. They need no server, so they open with no signal.
import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import type { MeRow } from '../wire.ts';

export type Params = Readonly<Record<string, string>>;
export type Screen = FunctionComponent<{ params: Params; query: URLSearchParams }>;

/** One address and its screen. `load` may be lazy: every chunk is kept by the worker, so it opens
 * without a signal too; but for those of a `desk/` folder, which need the server anyway. */
export interface Route {
  /** 'visit/:visit/part/:part' */
  path: string;
  load: () => Promise<Screen>;
  /** Shows nothing of a checklist: opens before those are read from disk. */
  early?: true;
  /** Which button of the bottom bar is lit. */
  nav?: NavKey;
}

export type NavKey = 'today' | 'concerns' | 'hospitals' | 'phone';

export interface NavItem {
  key: NavKey;
  path: string;
  shows: (me: MeRow | undefined) => boolean;
}

export const place = signal(read());

function read() {
  const [path = '', query = ''] = (typeof location === 'undefined' ? '' : location.hash.replace(/^#\/?/, '')).split('?');
  return { path: path.replace(/\/$/, ''), query: new URLSearchParams(query) };
}

let last = '';
/** The address one was at before this one, for a screen that is opened from anywhere; empty when it was opened first. */
export const cameFrom = () => last;

if (typeof addEventListener !== 'undefined')
  addEventListener('hashchange', ({ oldURL }) => {
    last = new URL(oldURL).hash;
    place.value = read();
  });

/** The address of a path, for `href`: link('visit', id) is '#/visit/…'. */
export const link = (...parts: string[]) => `#/${parts.map(encodeURIComponent).join('/')}`;

/** Goes there. `replace` leaves no step back: after sending, for one. */
export function go(to: string, { replace = false } = {}) {
  const hash = to.startsWith('#') ? to : `#/${to}`;
  if (!replace) location.hash = hash;
  else {
    history.replaceState(null, '', hash);
    place.value = read();
  }
}

export function match(path: string, routes: readonly Route[]): { route: Route; params: Params } | undefined {
  const parts = path.split('/');
  for (const route of routes) {
    const params = fit(route.path.split('/'), parts);
    if (params) return { route, params };
  }
  return undefined;
}

function fit(pattern: string[], parts: string[]): Params | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [place, piece] of pattern.entries()) {
    const given = parts[place]!;
    if (piece.startsWith(':')) params[piece.slice(1)] = decodeURIComponent(given);
    else if (piece !== given) return undefined;
  }
  return params;
}
