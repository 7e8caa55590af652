// The phone's side of the one door. The numbers are docs/sync.md's. It is handed its world: the way to the server
// and the store, so that tests can lose replies, end sessions and refuse what they like.
import type { Sent } from '../commands.ts';
import { instant } from '../times.ts';
import type { Id } from '../wire.ts';
import { isReply, type Problem, type Reply, type Request } from './door.ts';
import { batchOf, MOST_ITEMS } from './batch.ts';

export interface Held {
  device: Id;
  epoch: string | null;
  seen: unknown;
  /** In the order made. */
  waiting: Sent[];
  /** Set aside because what they belong to had not arrived: asked about again, since it may have by now. */
  asides: Sent[];
}

export interface World {
  fetch: typeof fetch;
  held(): Promise<Held>;
  /** Stores a whole reply in one transaction, or throws and has stored nothing. */
  keep(reply: Reply, asked: Request): Promise<void>;
  /** The server cannot read this one: it stays here, shown, exportable, and the next one passes. */
  refuse(id: Id, why: Problem): Promise<void>;
  by: Id;
  app: string;
  now?: () => Date;
}

export type End =
  | { end: 'done' }
  | { end: 'signed_out' | 'someone_else' | 'not_allowed' }
  /** To be tried again: no signal, a server in trouble, or this phone could not store the reply. */
  | { end: 'later'; why: 'network' | 'busy' | 'fault' | 'store'; wait?: number };

const HALVED = new Set([400, 413, 422]);
const ENDED: Record<number, 'signed_out' | 'someone_else' | 'not_allowed'> = {
  401: 'signed_out', // what waits goes on waiting
  403: 'not_allowed',
  409: 'someone_else', // step 1: the session is another account's, and nobody's work is sent as another's
};

export async function exchange(world: World): Promise<End> {
  let most = MOST_ITEMS;
  let again = true;
  for (;;) {
    const held = await world.held();
    const batch = batchOf(held.waiting, most);
    const asked = request(world, held, again ? [...held.asides, ...batch].slice(0, MOST_ITEMS) : batch);
    const response = await post(world, asked);
    if (!response) return { end: 'later', why: 'network' };
    const ended = ENDED[response.status];
    if (ended) return { end: ended };
    again = false;
    if (HALVED.has(response.status) && batch.length > 0) {
      if (batch.length === 1) await world.refuse(batch[0]!.id, await problem(response));
      else most = Math.ceil(batch.length / 2);
      continue;
    }
    const reply = response.ok ? await read(response) : undefined;
    if (!reply) return later(response);
    try {
      await world.keep(reply, asked);
    } catch (error) {
      console.error('A reply could not be stored', error);
      return { end: 'later', why: 'store' }; // the server has it; the ledger will answer the same again
    }
    most = Math.min(MOST_ITEMS, most * 2);
    const moved = Boolean(reply.device) && reply.device !== asked.device; // step 3: the new store asks for its whole set
    if (reply.more || reply.reoffer || moved) continue;
    if (!answered(batch, reply)) return { end: 'later', why: 'fault' };
    if (batch.length === held.waiting.length) return { end: 'done' };
  }
}

function request({ by, app, now = () => new Date() }: World, held: Held, sent: Sent[]): Request {
  return { device: held.device, epoch: held.epoch, seen: held.seen, app, now: instant(now()), by, sent };
}

async function post({ fetch }: World, body: Request): Promise<Response | undefined> {
  const init: RequestInit = {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), redirect: 'error',
  };
  return fetch('/api/sync', init).catch(() => undefined);
}

async function read(response: Response): Promise<Reply | undefined> {
  const body: unknown = await response.json().catch(() => undefined);
  return isReply(body) ? body : undefined;
}

async function problem(response: Response): Promise<Problem> {
  return ((await response.json().catch(() => undefined)) as Problem | undefined) ?? {};
}

/** Whether the reply said something of everything sent: else sending it at once again would go round for ever. */
function answered(batch: readonly Sent[], reply: Reply): boolean {
  const named = new Set([...reply.taken, ...reply.set_aside.map(({ id }) => id)]);
  return batch.every(({ id }) => named.has(id));
}

function later(response: Response): End {
  const wait = Number(response.headers.get('Retry-After'));
  const why = response.status === 429 || response.status === 503 ? 'busy' : 'fault';
  return { end: 'later', why, ...(wait > 0 ? { wait: wait * 1000 } : {}) };
}
