// The few questions about identity that do not go through the one door.
import type { Tongue } from '../words/index.ts';
import type { Account } from './who.ts';

export interface Cast {
  as: string;
  name: string;
  /** What they do, in each tongue. */
  what: Record<Tongue, string>;
}
export type Answer<T> = { ok: true; value: T } | { ok: false; code: string; says: string };

async function ask(path: string, body?: unknown): Promise<Response | undefined> {
  const post = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  return fetch(`/api/identity/${path}`, body === undefined ? {} : post).catch(() => undefined);
}

async function answered<T>(response: Response | undefined): Promise<Answer<T>> {
  if (!response) return { ok: false, code: 'unreachable', says: '' };
  const body = (await response.json().catch(() => ({}))) as { type?: string; code?: string; detail?: string; title?: string };
  if (response.ok) return { ok: true, value: body as T };
  return { ok: false, code: body.code ?? String(response.status), says: body.detail ?? body.title ?? '' };
}

/** Who the server thinks we are. */
export async function askMe(): Promise<Account | 'nobody' | 'unreachable'> {
  const response = await ask('me');
  if (response?.status === 401) return 'nobody';
  const answer = await answered<Account>(response);
  return answer.ok ? answer.value : 'unreachable';
}

/** The demonstration's cast; undefined where this is no demonstration, or out of reach. */
export async function askCast(): Promise<Cast[] | undefined> {
  const answer = await answered<{ cast: Cast[] }>(await ask('demo'));
  return answer.ok ? answer.value.cast : undefined;
}

export const signInAs = async (as: string) => answered<Account>(await ask('demo', { as }));
export const askForCode = async (email: string) => answered<unknown>(await ask('codes', { email }));
export const signInWith = async (given: { email: string; code: string } | { token: string }) =>
  answered<Account>(await ask('sign-in', given));
export const signOutThere = async () => answered<unknown>(await ask('sign-out', {}));
export const invite = async (one: object) => answered<unknown>(await ask('invitations', one));
