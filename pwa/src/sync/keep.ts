// The exchange's hands on the store: what is held, and a reply kept whole in one transaction.
import { batch } from '@preact/signals';
import { type Meta, meta, putMeta } from '../store/meta.ts';
import { after, type Kept } from '../store/merge.ts';
import { type HeldRow, use, type Writing, write } from '../store/open.ts';
import { reload, serverRows, setOutbox, setServer } from '../store/state.ts';
import { tell } from '../store/tabs.ts';
import { filled, type Id, type Noun, type Nouns } from '../wire.ts';
import { plain } from './batch.ts';
import type { Problem, Reply, Request } from './door.ts';
import type { Held } from './exchange.ts';
import { settle, UNREADABLE, waitsForMore } from './settle.ts';

/** How many that wait for something else are asked about again in one exchange. */
const AGAIN = 20;

/** Read from disk, not memory: another tab may have written or received meanwhile. */
export async function held(): Promise<Held> {
  return use(async (db) => {
    const tx = db.transaction(['meta', 'outbox']);
    const { device, epoch, seen } = ((await tx.objectStore('meta').get('sync')) as Meta | undefined) ?? meta.peek();
    const kept = await tx.objectStore('outbox').getAll();
    const waiting = kept.filter((item) => item.state === 'waiting').map(plain);
    const asides = kept.filter(waitsForMore).slice(0, AGAIN).map(plain);
    return { device, epoch, seen, waiting, asides };
  });
}

export async function keep(reply: Reply, asked: Request) {
  const nouns = [...new Set([...Object.keys(reply.rows), ...Object.keys(reply.gone)])] as Noun[];
  const { kept, next, swept } = await write(['rows', 'outbox', 'meta'], async (tx) => {
    const now = (await tx.objectStore('meta').get('sync')) as Meta;
    const next = turn(now, reply, asked);
    await putRows(tx, reply, lifeOf(asked.device, reply.epoch));
    const swept = next.sweep && !reply.more && !reply.reoffer && !reply.device;
    if (swept) await sweep(tx, lifeOf(next.device, next.epoch!));
    await putMeta(tx, { ...next, sweep: next.sweep && !swept });
    return { kept: await putOutbox(tx, reply), next, swept };
  });
  batch(() => {
    meta.value = { ...next, sweep: next.sweep && !swept };
    setServer(after(serverRows(), filledRows(reply), reply.gone), kept);
  });
  if (swept) await reload();
  tell({ nouns: swept ? (Object.keys(serverRows()) as Noun[]) : nouns, outbox: true, meta: true });
}

/** What the store knows of itself after this reply. */
function turn(now: Meta, reply: Reply, asked: Request): Meta {
  const anew = reply.reoffer === true || Boolean(reply.device);
  return {
    device: reply.device || now.device, // step 3: another id had used an `n` of ours
    epoch: reply.epoch,
    seen: anew ? 0 : reply.seen,
    sweep: anew || now.sweep || asked.seen === 0,
    safe_to: reply.safe_to ?? null,
    whole_at: anew || reply.more ? now.whole_at : reply.now,
  };
}

const lifeOf = (device: Id, epoch: string) => `${device}/${epoch}`;

async function putRows(tx: Writing, { rows, gone }: Reply, life: string) {
  const store = tx.objectStore('rows');
  const put = Object.entries(rows).flatMap(([noun, all]) =>
    all.map((row): HeldRow => ({ noun, id: row.id, row, life })),
  );
  const drop = Object.entries(gone).flatMap(([noun, ids]) => ids.map((id): [string, string] => [noun, id]));
  await Promise.all([...put.map((row) => store.put(row)), ...drop.map((key) => store.delete(key))]);
}

/** A full set has come: rows of a former life or device that did not come with it are no longer ours to hold. */
async function sweep(tx: Writing, life: string) {
  for (let at = await tx.objectStore('rows').openCursor(); at; at = await at.continue())
    if (at.value.life !== life) await at.delete();
}

async function putOutbox(tx: Writing, reply: Reply): Promise<Kept[]> {
  const store = tx.objectStore('outbox');
  const before = await store.getAll();
  const now = settle(before, reply);
  const left = new Set(now.map(({ n }) => n));
  const changed = now.filter((item) => !before.includes(item));
  await Promise.all([
    ...changed.map((item) => store.put(item)),
    ...before.filter(({ n }) => !left.has(n)).map(({ n }) => store.delete(n)),
  ]);
  return now;
}

function filledRows({ rows }: Reply): Reply['rows'] {
  const pairs = Object.entries(rows) as [Noun, Nouns[Noun][]][];
  return Object.fromEntries(pairs.map(([noun, all]) => [noun, all.map((row) => filled(noun, row))]));
}

export async function refuse(id: Id, { detail, title }: Problem) {
  const at = new Date().toISOString();
  const kept = await write(['outbox'], async (tx) => {
    const store = tx.objectStore('outbox');
    const item = await store.index('id').get(id);
    if (item) await store.put({ ...item, state: 'aside', aside: { code: UNREADABLE, why: detail ?? title ?? '', at } });
    return store.getAll();
  });
  setOutbox(kept);
  tell({ outbox: true });
}
