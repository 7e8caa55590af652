// What the sign-in screen does, apart from how it looks. Nothing here is a memory test: a code or a link, no password.
import { signal } from '@preact/signals';
import { go, place } from '../app/route.ts';
import { wake } from '../sync/when.ts';
import { type Answer, askForCode, askMe, signInAs, signInWith } from './api.ts';
import { enter } from './who.ts';

export type Trouble = 'offline' | 'wrong' | 'often' | 'trouble' | 'empty' | 'emptyCode';

const typed = (value: string) => {
  const here = signal(value);
  return { value: here, set: (next: string) => void (here.value = next) };
};
export const email = typed('');
export const code = typed('');
export const sentTo = signal<string | undefined>(undefined);
export const trouble = signal<Trouble | undefined>(undefined);

function why({ code, ok }: Answer<unknown> & { code?: string }): Trouble | undefined {
  if (ok) return undefined;
  if (code === 'unreachable') return 'offline';
  if (code === 'code-wrong' || code === '401') return 'wrong';
  return code === 'too-often' || code === '429' ? 'often' : 'trouble';
}

export async function sendCode() {
  const address = email.value.peek().trim();
  if (!address) return void (trouble.value = 'empty');
  const answer = await askForCode(address);
  trouble.value = why(answer);
  if (answer.ok) sentTo.value = address;
}

export async function withCode() {
  const given = code.value.peek().replace(/\s/g, '');
  if (!given) return void (trouble.value = 'emptyCode');
  await finish(await signInWith({ email: sentTo.peek() ?? '', code: given }));
}

export const withToken = async (token: string) => finish(await signInWith({ token }));
export const asOneOf = async (as: string) => finish(await signInAs(as));

/** A cookie was set, or not: who the server thinks we are is asked of the server. */
async function finish(answer: Answer<unknown>) {
  trouble.value = why(answer);
  if (!answer.ok) return;
  const me = await askMe();
  if (typeof me === 'string') return void (trouble.value = me === 'unreachable' ? 'offline' : 'trouble');
  sentTo.value = undefined;
  code.set('');
  if (place.peek().path === 'sign-in') go('', { replace: true });
  await enter(me);
  void wake();
}
