// Sends bytes after their words. Only the server says what is complete; the bytes stay on this phone until it has,
// and until the command that named them may go too.
import { outbox, rows } from '../store/index.ts';
import { type HeldBytes, use, write } from '../store/open.ts';
import { bytesWaiting } from '../sync/state.ts';

/** What the server will not take (its fingerprint differs, it is no picture) is not offered again until the next start. */
const refused = new Set<string>();

const completeThere = () => new Set([...rows('evidence').peek().values()].filter((row) => row.complete).map((row) => row.sha256));

/** Known before any words go: words sent are not pictures sent, and no line may say so in between. */
export async function countBytes() {
  const complete = completeThere();
  const held = await use((db) => db.getAll('evidence'));
  bytesWaiting.value = held.filter((one) => !one.complete && !complete.has(one.sha256)).length;
}

export async function sendBytes(ask: typeof fetch = (...given) => fetch(...given)) {
  const complete = completeThere();
  let waiting = 0;
  for (const one of await use((db) => db.getAll('evidence'))) {
    if (complete.has(one.sha256)) await letGo(one);
    else if (!one.complete && !(await sendOne(one, ask))) waiting += 1;
  }
  bytesWaiting.value = waiting;
}

/** The commands of this phone that name these bytes. */
const naming = (sha256: string) => outbox.peek().filter(({ command }) => 'sha256' in command && command.sha256 === sha256);

/** The server takes bytes only for what has been named to it. */
const isNamedThere = ({ sha256 }: HeldBytes) => naming(sha256).every(({ state }) => state === 'taken');

async function sendOne(one: HeldBytes, ask: typeof fetch): Promise<boolean> {
  if (refused.has(one.sha256) || !isNamedThere(one)) return false;
  const init: RequestInit = { method: 'PUT', redirect: 'error', headers: { 'Content-Type': one.media_type }, body: one.bytes };
  const response = await ask(`/api/evidence/${one.sha256}`, init).catch(() => undefined);
  if (response?.status === 413 || response?.status === 422) refused.add(one.sha256);
  const answer = response?.ok ? ((await response.json().catch(() => ({}))) as { complete?: boolean }) : {};
  if (answer.complete !== true) return false;
  await write(['evidence'], (tx) => tx.objectStore('evidence').put({ ...one, complete: true }));
  return true;
}

/** Complete, and its name outlives a restore (`safe_to`): now this phone need not hold it any more. */
async function letGo(one: HeldBytes) {
  if (naming(one.sha256).length === 0) await write(['evidence'], (tx) => tx.objectStore('evidence').delete(one.sha256));
}
