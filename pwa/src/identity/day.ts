// Whose day it is: the same address, "Today", is another screen for whoever visits, checks, answers or waits. Pure.
import type { MeRow, Role } from '../wire.ts';

export type Day = 'visitor' | 'checker' | 'watcher' | 'family' | 'provider' | 'sitting' | 'administrator' | 'nobody';

// Somebody may hold several seats: who visits sees visits first, who goes on checks sees checks, and so on.
const DAYS: readonly (readonly [Day, readonly Role[]])[] = [
  ['visitor', ['placing_commissioner', 'placing_oncall', 'placing_safeguarding']],
  ['checker', ['quality_checker', 'supporter']],
  ['watcher', ['host_lead', 'host_deputy', 'region']],
  ['family', ['family_carer']],
  ['provider', ['provider_manager']],
  ['sitting', ['forum_member', 'forum_voice']],
  ['administrator', ['administrator', 'operator']],
];

/** Undefined until this phone has heard who it belongs to. */
export function whoseDay(me: Pick<MeRow, 'seats'> | undefined): Day | undefined {
  if (!me) return undefined;
  const day = DAYS.find(([, roles]) => me.seats.some(({ role }) => roles.includes(role)));
  return day?.[0] ?? 'nobody';
}

/** Whether this account sits at a host's table for this hospital, or watches for its region. */
export const answersFor = (me: Pick<MeRow, 'seats'> | undefined) =>
  me?.seats.some(({ role }) => role === 'host_lead' || role === 'host_deputy' || role === 'region') ?? false;
