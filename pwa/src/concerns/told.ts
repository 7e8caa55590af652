// Whom a concern must be told outside, and whether it was: the same decisions as server/lantern/concerns/routes/rules.py;
// tests/cases/routes_owed.yaml proves both. By when is the server's to say. Pure.
import type { CallRow, ConcernRow, Nation, RouteKey, Urgency } from '../wire.ts';
import type { Age } from './rules.ts';

const HARM = ['abuse', 'neglect', 'injury', 'restraint', 'missing', 'death'];
const CRIME = ['abuse', 'injury', 'missing', 'death'];
/** Whom one reaches along each route. */
export const HEARD_BY: Record<RouteKey, readonly CallRow['to'][]> = {
  safeguarding_adult: ['council_day', 'council_night'], safeguarding_child: ['children_day', 'council_night'],
  police: ['police', 'emergency'], regulator: ['regulator'], provider: ['provider_oncall'], lfpse: ['lfpse'], leder: ['leder'],
};

export interface Owing {
  nation: Nation;
  ages: readonly Age[];
  urgency: Urgency;
  about: readonly string[];
  held: boolean;
  died: boolean;
}

export function routesOwed({ nation, ages, urgency, about, held, died }: Owing): RouteKey[] {
  const pressing = urgency === 'immediate' || urgency === 'urgent';
  const said = died && pressing ? [...about, 'death'] : about;
  const one = (kinds: readonly string[]) => said.some((each) => kinds.includes(each));
  const harm = pressing || one(HARM);
  const found: RouteKey[] = urgency === 'immediate' || (urgency === 'urgent' && one(CRIME)) ? ['police'] : [];
  if (harm && ages.includes('child')) found.push('safeguarding_child');
  if (harm && ages.includes('adult')) found.push('safeguarding_adult');
  if (harm) found.push('regulator', ...(held ? [] : (['provider'] as const)));
  if (nation === 'england' && harm && !held) found.push('lfpse');
  if (nation === 'england' && (died || about.includes('death'))) found.push('leder');
  return found;
}

export type Told = 'not_told' | 'told' | 'received';

/** A report to a Welsh council counts as received only when a named officer has confirmed it, with a reference (K37). */
export function toldOf(route: RouteKey, calls: readonly Pick<CallRow, 'to' | 'spoke_to' | 'number' | 'reference' | 'reached'>[], nation: Nation): Told {
  const counted = calls.filter(({ to, spoke_to, number, reached = 'yes' }) => HEARD_BY[route].includes(to) && (spoke_to || number) && reached === 'yes');
  if (counted.length === 0) return 'not_told';
  if (nation !== 'wales' || !route.startsWith('safeguarding')) return 'received';
  return counted.some(({ spoke_to, reference }) => spoke_to && reference) ? 'received' : 'told';
}

/** Of what it owes, what nobody has told yet, and nobody has said need not be told. */
export const untold = ({ routes, calls }: Pick<ConcernRow, 'routes' | 'calls'>, nation: Nation): RouteKey[] =>
  routes.filter(({ route, left_why: left }) => !left && toldOf(route, calls, nation) !== 'received').map(({ route }) => route);
