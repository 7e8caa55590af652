// "Tell me on this phone": this phone's push subscription, and whether the server knows it. Permission is asked from a
// tap only. What a subscription is worth is compared at every start: browsers renew and drop them without a word.
import { signal } from '@preact/signals';
import { me, send } from '../store/index.ts';

/** off: not asked for · on: the server knows this phone · not_known: subscribed, and the server has not heard yet ·
 * failed: the browser's own push service did not answer. */
export type Push = 'cannot' | 'not_offered' | 'refused' | 'off' | 'failed' | 'not_known' | 'on';
export const push = signal<Push>('off');
const PATIENCE = 15_000;

const able = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

async function registration(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker.getRegistration('/app/');
}

/** Looks how things stand; a subscription that the server has lost is handed in again. */
export async function comparePush() {
  if (!able()) return void (push.value = 'cannot');
  if (!me.peek()?.push_key) return void (push.value = 'not_offered');
  if (Notification.permission === 'denied') return void (push.value = 'refused');
  const here = await (await registration())?.pushManager.getSubscription();
  if (!here) return void (push.value = 'off');
  const known = me.peek()!.pushed_to.includes(await digest(here.endpoint));
  push.value = known ? 'on' : 'not_known';
  if (!known) await handIn(here);
}

/** The person's tap. */
export async function startPush() {
  const key = me.peek()?.push_key;
  if (!able() || !key) return;
  if ((await Notification.requestPermission()) !== 'granted') return void (push.value = 'refused');
  const worker = await registration();
  if (!worker) return void (push.value = 'cannot');
  const asked = worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }).catch(() => undefined);
  // Behind some networks the browser asks its push service for ever and says nothing.
  const made = await Promise.race([asked, new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE))]);
  if (!made) return void (push.value = 'failed');
  push.value = 'not_known';
  await handIn(made);
}

export async function stopPush() {
  const here = await (await registration())?.pushManager.getSubscription();
  if (!here) return;
  await send({ type: 'stop_push', endpoint: here.endpoint });
  await here.unsubscribe();
  push.value = 'off';
}

async function handIn(one: PushSubscription) {
  const { endpoint, keys } = one.toJSON();
  if (endpoint && keys?.p256dh && keys.auth) await send({ type: 'allow_push', endpoint, p256dh: keys.p256dh, auth: keys.auth });
}

/** As the server keeps it: never the address itself, only its SHA-256. */
async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
