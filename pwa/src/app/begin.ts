// Opening: the account remembered on this phone opens from disk alone; the server is asked afterwards.
import { effect } from '@preact/signals';
import { whoseDay } from '../identity/day.ts';
import { phase, whoIsHere } from '../identity/who.ts';
import { me } from '../store/index.ts';
import { startSync } from '../sync/when.ts';
import { face } from '../words/index.ts';
import { watchPlace } from './back_there.ts';
import './phone/install.ts'; // the browser offers once, early, whatever screen is open
import { watchUpdates } from './update.ts';
import { hearWorker } from './worker_says.ts';

/** Fetched when it is needed: nothing on the first screen waits for it. */
const comparePush = () => import('../alerts/push.ts').then((push) => push.comparePush(), () => undefined);

export async function begin() {
  effect(() => {
    document.documentElement.lang = face.value;
  });
  watchUpdates();
  hearWorker();
  watchPlace(() => phase.value === 'at_work');
  // Here and not on their day: a letter's address may be the first screen that a checker ever opens.
  effect(() => {
    if (whoseDay(me.value) === 'checker') void import('../checkers/likes.ts').then(({ easyAtFirst }) => easyAtFirst(me.peek()));
  });
  const stop = effect(() => {
    if (phase.value !== 'at_work') return;
    startSync();
    // Once it is known whose phone this is, and again when what the server knows changes.
    effect(() => {
      if (me.value?.push_key !== undefined && me.value.pushed_to) void comparePush();
    });
    queueMicrotask(() => stop());
    // After the first exchange has had time: the server may have lost this phone's subscription, or the phone ended it.
    setTimeout(() => void comparePush(), 15_000);
  });
  await whoIsHere();
}
