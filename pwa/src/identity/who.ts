// Who is using this phone. An account that has signed in here once is remembered, so that a cold start with no
// signal opens its store; the server is asked afterwards, and its answer never closes what is open.
import { signal } from '@preact/signals';
import { goBackThere } from '../app/back_there.ts';
import { openStore } from '../store/index.ts';
import { note, recall } from '../store/phone.ts';
import type { Id } from '../wire.ts';
import { speakTo } from '../words/index.ts';
import { askMe } from './api.ts';
import { arrivedAgain, finishLeaving } from './leaving.ts';

export interface Account {
  account: Id;
  name: string;
  language: string;
  demo: boolean;
}

/** `no_store`: this browser keeps nothing (a private window, or its space is gone): it says so before anything is written. */
export type Phase = 'opening' | 'sign_in' | 'at_work' | 'no_store';
/** Whether the server knows us: it may be out of reach, or the session may have ended while this phone works on. */
export type Session = 'unknown' | 'in' | 'out' | 'someone_else';

export const phase = signal<Phase>('opening');
export const session = signal<Session>('unknown');
export const account = signal<Account | undefined>(undefined);

const KEY = 'account';

export async function whoIsHere() {
  const known = await recall<Account>(KEY).catch(() => undefined);
  if (known) await open(known);
  if (phase.peek() === 'no_store') return;
  const asked = (await finishLeaving()) ? await askMe() : 'unreachable';
  if (asked === 'unreachable') phase.value = known ? 'at_work' : 'sign_in';
  else if (asked === 'nobody') settle(known, 'out');
  else if (!known) await enter(asked);
  else settle(known, asked.account === known.account ? 'in' : 'someone_else');
}

function settle(known: Account | undefined, now: Session) {
  session.value = now;
  phase.value = known ? 'at_work' : 'sign_in';
}

async function open(one: Account) {
  account.value = one;
  try {
    await openStore(one.account);
    await goBackThere();
    phase.value = 'at_work';
  } catch (error) {
    console.error('The store would not open', error);
    phase.value = 'no_store';
  }
}

/** Somebody has signed in. Another account than the one open begins from a fresh page: no store outlives its owner. */
export async function enter(one: Account) {
  // A browser that keeps nothing says so when the store is opened.
  await Promise.all([arrivedAgain(), note(KEY, one)]).catch(() => undefined);
  speakTo(one.language);
  session.value = 'in';
  if (account.value && account.value.account !== one.account) location.reload();
  else if (account.value) phase.value = 'at_work';
  else await open(one);
}

/** Forgets who is here; everything they wrote stays in their own store, and opens when they sign in again. */
export async function forgetHere() {
  await note(KEY, undefined);
  location.hash = '';
  location.reload();
}
