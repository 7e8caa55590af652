// What one tab of this account has written, the others read again.
import type { Id, Noun } from '../wire.ts';

export type Told = { nouns?: Noun[]; outbox?: true; draft?: string; meta?: true };

let channel: BroadcastChannel | undefined;

export function listen(account: Id, heard: (told: Told) => void) {
  if (typeof BroadcastChannel === 'undefined') return;
  channel = new BroadcastChannel(`lantern-${account}`);
  channel.onmessage = (event: MessageEvent<Told>) => heard(event.data);
}

export function tell(told: Told) {
  channel?.postMessage(told);
}
