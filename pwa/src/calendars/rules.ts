// Which calendars an account may have. The server decides the same (server/lantern/calendars/making.py). Pure.
import type { HospitalRow, Id, MeRow, Role } from '../wire.ts';

export type Offer = { kind: 'own' } | { kind: 'forum'; hospital: Id };

const VISITORS: readonly Role[] = ['placing_commissioner', 'placing_oncall', 'quality_checker', 'supporter'];
const HOSTS: readonly Role[] = ['host_lead', 'host_deputy'];

/** One's own visits first, then each hospital at whose forum one leads, by name. */
export function offers(seats: MeRow['seats'], hospitals: Iterable<Pick<HospitalRow, 'id' | 'name' | 'host'>>): Offer[] {
  const own: Offer[] = seats.some(({ role }) => VISITORS.includes(role)) ? [{ kind: 'own' }] : [];
  const at = seats.filter(({ role }) => HOSTS.includes(role));
  const leads = ({ id, host }: Pick<HospitalRow, 'id' | 'host'>) =>
    at.some(({ hospital, body }) => (hospital ? hospital === id : body === host));
  const forums = [...hospitals].filter(leads).sort((a, b) => a.name.localeCompare(b.name));
  return [...own, ...forums.map(({ id }): Offer => ({ kind: 'forum', hospital: id }))];
}

/** The same address as calendars like to be offered it: a tap opens them, and they ask over https. */
export const webcal = (address: string) => address.replace(/^https?:/, 'webcal:');
