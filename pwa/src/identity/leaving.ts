// Signing out works without signal: this phone forgets who is here at once, and tells the server when it can.
// Nothing that was written is deleted; it opens, and goes, when its author signs in again.
import { note, recall } from '../store/phone.ts';
import { signOutThere } from './api.ts';
import { forgetHere } from './who.ts';

const KEY = 'leaving';

export async function leave() {
  await note(KEY, true);
  await Promise.race([tellServer(), new Promise((resolve) => setTimeout(resolve, 2000))]);
  await forgetHere();
}

/** Before anything is asked of the server: a session that should have ended must not open a store. */
export async function finishLeaving(): Promise<boolean> {
  return (await recall(KEY).catch(() => undefined)) === undefined || tellServer();
}

async function tellServer(): Promise<boolean> {
  const answer = await signOutThere();
  const gone = answer.ok || answer.code !== 'unreachable';
  if (gone) await note(KEY, undefined);
  return gone;
}

/** Somebody signs in: the old session is replaced, so there is nothing left to end. */
export const arrivedAgain = () => note(KEY, undefined);
