// The way out when a phone will not send: everything unsent as a file, whole, with the ids it was made with, so that
// putting it in twice changes nothing.
import type { Sent } from '../commands.ts';
import { putIn } from '../store/index.ts';
import type { Kept } from '../store/merge.ts';
import { meta } from '../store/meta.ts';
import { version } from '../app/version.ts';
import { instant } from '../times.ts';
import type { Id } from '../wire.ts';
import { plain } from './batch.ts';

export function rescueFile(items: readonly Kept[], by: string): string {
  const sent = items.map((item) => ({ ...plain(item), ...(item.aside ? { aside: item.aside } : {}) }));
  const { device, epoch } = meta.peek();
  return JSON.stringify({ lantern: 'rescue', app: version, made: instant(), device, epoch, by, sent }, null, 2);
}

export type PutIn = { ok: true; count: number } | { ok: false; why: 'not_a_rescue_file' | 'somebody_elses' };

/** Takes a rescue file up into this phone's outbox, from whatever phone it came. Twice is the same as once. */
export async function putInFile(content: string, account: Id): Promise<PutIn> {
  const file = parsed(content);
  if (!file) return { ok: false, why: 'not_a_rescue_file' };
  if (file.by !== account) return { ok: false, why: 'somebody_elses' };
  return { ok: true, count: await putIn(file.sent) };
}

function parsed(content: string): { by: Id; sent: Sent[] } | undefined {
  try {
    const file = JSON.parse(content) as { lantern?: unknown; by: Id; sent: Sent[] };
    const whole = file.lantern === 'rescue' && Array.isArray(file.sent)
      && file.sent.every(({ id, at, command }) => typeof id === 'string' && typeof at === 'string' && typeof command?.type === 'string');
    return whole ? file : undefined;
  } catch {
    return undefined;
  }
}

/** One command in plain lines: whoever has to copy the words by hand can read it. */
export function asText({ at, id, command, aside }: Kept): string {
  const lines = Object.entries(command).map(([name, value]) =>
    `${name}: ${typeof value === 'string' ? value : JSON.stringify(value, null, 2)}`);
  return [`Lantern ${id}`, `written ${at}`, ...(aside ? [`not accepted: ${aside.why} (${aside.code})`] : []), '', ...lines, ''].join('\n');
}

/** Hands a file to the person. No network: it works in a ward. */
export function save(name: string, content: string, type: string) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
