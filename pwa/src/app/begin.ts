// Opening: the account remembered on this phone opens from disk alone; the server is asked afterwards.
import { effect } from '@preact/signals';
import { watchPush } from '../alerts/push.ts';
import { whoseDay } from '../identity/day.ts';
import { phase, whoIsHere } from '../identity/who.ts';
import { me } from '../store/index.ts';
import { startSync } from '../sync/when.ts';
import { face } from '../words/index.ts';
import { watchPlace } from './back_there.ts';
import { watchUpdates } from './update.ts';
import { hearWorker } from './worker_says.ts';

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
    watchPush();
    queueMicrotask(() => stop());
    // After the first exchange has had time: the server may have lost this phone's subscription, or the phone ended it.
    setTimeout(() => void import('../alerts/push.ts').then(({ comparePush }) => comparePush()), 15_000);
  });
  await whoIsHere();
}
