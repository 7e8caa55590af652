// An invitation as it is being written, and what is still missing from it. Pure.
import type { BodyRow, Id, Role } from '../../wire.ts';

export interface SeatAsked {
  key: string;
  role: Role | '';
  body: Id;
  hospital: Id;
}
export interface Invitation {
  name: string;
  email: string;
  language: string;
  seats: SeatAsked[];
}

/** What each role needs to be told: a body, one hospital, or neither. */
export const NEEDS: Partial<Record<Role, 'body' | 'body_hospital' | 'hospital' | 'nothing'>> = {
  placing_commissioner: 'body', placing_oncall: 'body', placing_safeguarding: 'body', host_lead: 'body_hospital',
  host_deputy: 'body_hospital', quality_checker: 'body', supporter: 'body', region: 'body', provider_manager: 'hospital',
  family_carer: 'nothing', administrator: 'nothing',
};
const PAYS: readonly BodyRow['kind'][] = ['icb', 'health_board', 'collaborative', 'council'];
/** Which kinds of body a role belongs to: nobody leads the forum of a group of Quality Checkers. */
const KINDS: Partial<Record<Role, readonly BodyRow['kind'][]>> = {
  placing_commissioner: PAYS, placing_oncall: PAYS, placing_safeguarding: PAYS, host_lead: ['icb', 'health_board'], host_deputy: ['icb', 'health_board'],
  quality_checker: ['checkers'], supporter: ['checkers'], region: ['region', 'national_team'],
};

/** Bodies that may be chosen for a role, by name; those with a successor take nobody new. */
export const bodiesFor = (role: Role | '', bodies: Iterable<BodyRow>): BodyRow[] =>
  [...bodies]
    .filter(({ kind, successor }) => successor === undefined && (role === '' || (KINDS[role]?.includes(kind) ?? true)))
    .sort((a, b) => a.name.localeCompare(b.name));

export const ROLES = Object.keys(NEEDS) as Role[];

export type Missing = 'name' | 'email' | 'language' | `role/${string}` | `body/${string}` | `hospital/${string}`;

export function missing({ name, email, language, seats }: Invitation): Missing[] {
  const found: Missing[] = [];
  if (!name.trim()) found.push('name');
  if (!/^\S+@\S+\.\S+$/.test(email.trim())) found.push('email');
  if (!language) found.push('language');
  for (const { key, role, body, hospital } of seats) {
    const needs = role && NEEDS[role];
    if (!needs) found.push(`role/${key}`);
    else if (needs.startsWith('body') && !body) found.push(`body/${key}`);
    else if (needs === 'hospital' && !hospital) found.push(`hospital/${key}`);
  }
  return found;
}

/** As it goes to the server: each seat with what its role needs and nothing else. */
export function asSent({ name, email, language, seats }: Invitation) {
  return {
    name: name.trim(), email: email.trim(), language,
    seats: seats.map(({ role, body, hospital }) => {
      const needs = NEEDS[role as Role]!;
      return {
        role,
        ...(needs.startsWith('body') ? { body } : {}),
        ...(needs !== 'body' && needs !== 'nothing' && hospital ? { hospital } : {}),
      };
    }),
  };
}
