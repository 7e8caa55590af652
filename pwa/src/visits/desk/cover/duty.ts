// What a desk reads of who is there. Mirror of server/lantern/identity/rotas/routes.py.
import type { Day, Id, Instant, SeatRow } from '../../../wire.ts';

export type RotaRole = 'placing_oncall' | 'host_lead' | 'host_deputy' | 'region';
export interface Turn {
  id: Id;
  role: RotaRole;
  from_on: Day;
  until_on: Day;
  begins: string;
  ends: string;
  days: number[];
  who: string;
  account?: Id;
  telephone?: string;
  email?: string;
}
export interface Gap {
  role: RotaRole;
  begin: Instant;
  end: Instant;
}
export interface Absence {
  id: Id;
  account: Id;
  name: string;
  from_on: Day;
  until_on: Day;
  cover_name?: string;
  words?: string;
}
export interface Duty {
  body: Id;
  name: string;
  colleagues: { id: Id; name: string }[];
  now: { role: RotaRole; who: string; telephone?: string }[];
  seats: { role: RotaRole; names: string[] }[];
  turns: Turn[];
  gaps: Gap[];
  absences: Absence[];
}
export interface Duties {
  bodies: Duty[];
}

const OF: Partial<Record<SeatRow['role'], readonly RotaRole[]>> = {
  placing_commissioner: ['placing_oncall'], placing_oncall: ['placing_oncall'], placing_safeguarding: ['placing_oncall'],
  host_lead: ['host_lead', 'host_deputy'], host_deputy: ['host_lead', 'host_deputy'], region: ['region'],
};

/** The seats of a body that have a rota, or may: those that its own people sit in, by the seats this account holds. */
export function rotasOf(duty: Pick<Duty, 'body' | 'turns' | 'seats'>, seats: readonly SeatRow[]): RotaRole[] {
  const mine = seats.filter(({ body }) => body === duty.body).flatMap(({ role }) => OF[role] ?? []);
  return [...new Set([...mine, ...duty.seats.map(({ role }) => role), ...duty.turns.map(({ role }) => role)])];
}
