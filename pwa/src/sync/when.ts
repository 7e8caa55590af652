// When to exchange: on opening, on coming back, on getting signal, after each send, on a hint, and now and then.
// Phones have no dependable background sync, so every one of these is needed, and the button is always live.
import { effect } from '@preact/signals';
import { account, session } from '../identity/who.ts';
import { countBytes, sendBytes } from '../evidence/sender.ts';
import { sends, waiting } from '../store/index.ts';
import { version } from '../app/version.ts';
import { exchange, type End } from './exchange.ts';
import { held, keep, refuse } from './keep.ts';
import { busy, elsewhere, lastEnd } from './state.ts';
import { pause } from './backoff.ts';

const NOW_AND_THEN = 60_000;

let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let running: Promise<void> | undefined;
let again = false;
let hints: EventSource | undefined;

export function startSync() {
  effect(() => {
    if (sends.value > 0) wake();
  });
  addEventListener('online', wake);
  addEventListener('focus', wake);
  document.addEventListener('visibilitychange', () => {
    listen();
    if (document.visibilityState === 'visible') wake();
  });
  listen();
  wake();
}

/** Exchange now; if one is under way, once more after it. Resolves when nothing is under way. */
export function wake(): Promise<void> {
  again = true;
  running ??= run().finally(() => (running = undefined));
  return running;
}

/** The person's own button: tries at once, whatever the waiting time. */
export const sendNow = () => wake();

async function run() {
  while (again) {
    again = false;
    clearTimeout(timer);
    busy.value = true;
    const end = await alone(once).catch((error: unknown): End => {
      console.error('exchange failed', error);
      return { end: 'later', why: 'store' };
    });
    busy.value = false;
    lastEnd.value = end;
    follow(end);
  }
}

/** Only one tab speaks at a time; the others wait for it, and then have little left to say. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  const locks = navigator.locks as LockManager | undefined; // absent on plain http
  return locks ? (locks.request(`lantern-sync-${account.peek()!.account}`, work) as Promise<T>) : work();
}

async function once(): Promise<End> {
  const by = account.peek()!.account;
  await countBytes();
  const end = await exchange({ fetch: (...given) => fetch(...given), held, keep, refuse, by, app: version });
  // Bytes follow the words, never the other way round.
  if (end.end === 'done') await sendBytes();
  if (end.end === 'done') void aheadToo();
  return end;
}

/** What may be needed later without signal comes last: nothing waits for it. */
const aheadToo = () => import('../app/ahead.ts').then((one) => one.ahead()).catch(() => undefined);

function follow(end: End) {
  if (end.end === 'done') session.value = 'in';
  if (end.end === 'signed_out') session.value = 'out';
  if (end.end === 'someone_else') session.value = 'someone_else';
  failures = end.end === 'done' ? 0 : failures + 1;
  if (end.end === 'done') listen();
  if (end.end === 'signed_out' || end.end === 'someone_else') return; // signing in wakes it
  const wait = end.end === 'later' ? pause(failures, end.wait) : NOW_AND_THEN * (waiting.peek().length > 0 ? 1 : 5);
  timer = setTimeout(() => void wake(), wait);
}

/** The stream says only that there is something; it is shut while nobody looks, to spare the battery. */
function listen() {
  const wanted = document.visibilityState === 'visible' && session.peek() === 'in';
  if (!wanted || hints?.readyState === EventSource.CLOSED) {
    hints?.close();
    hints = undefined;
  }
  if (!wanted || hints) return;
  hints = new EventSource('/api/hints');
  hints.onopen = () => void wake(); // what became true since the last exchange had nobody to tell
  hints.onmessage = () => void wake();
  hints.addEventListener('hint', () => void wake());
  hints.addEventListener('elsewhere', () => (elsewhere.value += 1));
}
