import { beforeEach, describe, expect, it } from 'vitest';
import type { Kept } from '../store/merge.ts';
import { plain } from './batch.ts';
import type { Reply, Request } from './door.ts';
import { exchange, type World } from './exchange.ts';
import { settle, UNREADABLE, waitsForMore } from './settle.ts';

/** A server with a ledger: it knows what it has taken, and can be told to misbehave. */
class Server {
  ledger = new Map<string, string>();
  asked: Request[] = [];
  epoch = 'e1';
  /** Answers instead of the usual, once each. */
  instead: ((request: Request) => Response | 'lost' | 'no signal' | undefined)[] = [];
  poison = new Set<string>();

  fetch = (async (_address: string, init: RequestInit) => {
    const request = JSON.parse(String(init.body)) as Request;
    const other = this.instead.shift()?.(request);
    if (other === 'no signal') throw new TypeError('Failed to fetch');
    this.asked.push(request);
    if (other instanceof Response) return other;
    if (request.sent.some(({ id }) => this.poison.has(id))) return problem(422, 'not-wellformed');
    const reply = this.reply(request);
    if (other === 'lost') throw new TypeError('Failed to fetch');
    return Response.json(reply);
  }) as unknown as typeof fetch;

  reply(request: Request): Reply {
    const base = { epoch: this.epoch, taken: [], set_aside: [], seen: `${this.asked.length}.0.`, rows: {}, gone: {}, more: false, safe_to: null, now: '2026-11-21T14:02:00.000Z' };
    if (request.epoch !== null && request.epoch !== this.epoch) return { ...base, seen: 0, reoffer: true };
    for (const { id, command } of request.sent) this.ledger.set(id, command.type);
    return { ...base, taken: request.sent.map(({ id }) => id) };
  }
}

function problem(status: number, code: string, headers: Record<string, string> = {}) {
  return new Response(JSON.stringify({ code, title: 'No' }), { status, headers });
}

class Phone {
  outbox: Kept[] = [];
  meta: { device: string; epoch: string | null; seen: unknown } = { device: 'phone', epoch: null, seen: 0 };
  full = false;

  write(count: number) {
    const from = this.outbox.length;
    for (let n = from + 1; n <= from + count; n++)
      this.outbox.push({ n, id: `id-${n}`, at: '2026-11-21T14:00:00.000+00:00', by: 'priya', command: { type: 'begin_visit', visit: `v${n}` }, state: 'waiting' });
  }
  states = () => this.outbox.map(({ state }) => state).join(' ');

  world(server: Server): World {
    return {
      fetch: server.fetch, by: 'priya', app: 'test',
      held: async () => ({
        ...this.meta,
        waiting: this.outbox.filter(({ state }) => state === 'waiting').map(plain),
        asides: this.outbox.filter(waitsForMore).map(plain),
      }),
      keep: async (reply) => {
        if (this.full) throw new Error('QuotaExceededError');
        this.outbox = settle(this.outbox, reply);
        this.meta = { device: reply.device || this.meta.device, epoch: reply.epoch, seen: reply.reoffer || reply.device ? 0 : reply.seen };
      },
      refuse: async (id) => {
        this.outbox = this.outbox.map((item) => (item.id === id ? { ...item, state: 'aside', aside: { code: UNREADABLE, why: '', at: '' } } : item));
      },
    };
  }
}

let server: Server;
let phone: Phone;
beforeEach(() => {
  server = new Server();
  phone = new Phone();
});
const run = () => exchange(phone.world(server));

describe('one exchange', () => {
  it('begins with no epoch, and afterwards says exactly what the last stored reply gave', async () => {
    await run();
    await run();
    expect(server.asked[0]).toMatchObject({ epoch: null, seen: 0, sent: [], by: 'priya' });
    expect(server.asked[1]).toMatchObject({ epoch: 'e1', seen: '1.0.' });
  });

  it('sends what waits in the order made, without what this phone alone keeps about it', async () => {
    phone.write(3);
    expect(await run()).toEqual({ end: 'done' });
    expect(server.asked[0]!.sent.map(({ n }) => n)).toEqual([1, 2, 3]);
    expect(Object.keys(server.asked[0]!.sent[0]!).sort()).toEqual(['at', 'by', 'command', 'id', 'n']);
    expect(phone.states()).toBe('taken taken taken');
  });

  it('sends the same again when the reply is lost, and nothing is made twice', async () => {
    phone.write(2);
    server.instead = [() => 'lost'];
    expect(await run()).toEqual({ end: 'later', why: 'network' });
    expect(phone.states()).toBe('waiting waiting');
    expect(await run()).toEqual({ end: 'done' });
    expect(server.ledger.size).toBe(2);
  });

  it('asks again at once while there is more', async () => {
    let times = 0;
    server.instead = [(r) => (times++, Response.json({ ...server.reply(r), more: true }))];
    await run();
    expect(server.asked).toHaveLength(2);
  });

  it('sends at most 200 at a time, until all are gone', async () => {
    phone.write(450);
    await run();
    expect(server.asked.map(({ sent }) => sent.length)).toEqual([200, 200, 50]);
  });

  it('believes no page that merely answers 200', async () => {
    phone.write(1);
    server.instead = [() => new Response('<html>Please log in</html>', { status: 200 })];
    expect(await run()).toEqual({ end: 'later', why: 'fault' });
    expect(phone.states()).toBe('waiting');
  });

  it('does not go round for ever when a reply says nothing of what was sent', async () => {
    phone.write(1);
    server.instead = [(r) => Response.json({ ...server.reply(r), taken: [] })];
    expect(await run()).toEqual({ end: 'later', why: 'fault' });
    expect(server.asked).toHaveLength(1);
  });
});

describe('one bad item', () => {
  it('is found by halving, kept whole, and the other 29 arrive', async () => {
    phone.write(30);
    server.poison.add('id-1');
    expect(await run()).toEqual({ end: 'done' });
    expect(server.ledger.size).toBe(29);
    expect(phone.outbox.filter(({ state }) => state === 'aside').map(({ id, aside }) => [id, aside!.code])).toEqual([['id-1', UNREADABLE]]);
  });

  it('may be several', async () => {
    phone.write(20);
    for (const id of ['id-3', 'id-4', 'id-20']) server.poison.add(id);
    expect(await run()).toEqual({ end: 'done' });
    expect(server.ledger.size).toBe(17);
  });

  it('is set aside by the server with its reason, and the next one passes', async () => {
    phone.write(2);
    server.instead = [(r) => Response.json({ ...server.reply(r), taken: ['id-2'], set_aside: [{ id: 'id-1', n: 1, code: 'not-now', why: 'No', at: '' }] })];
    expect(await run()).toEqual({ end: 'done' });
    expect(phone.states()).toBe('aside taken');
  });

  it('that waited for something else is asked about again, once', async () => {
    phone.write(1);
    server.instead = [(r) => Response.json({ ...server.reply(r), taken: [], set_aside: [{ id: 'id-1', n: 1, code: 'waiting', why: '', at: '' }] })];
    await run();
    expect(phone.states()).toBe('aside');
    await run();
    expect(phone.states()).toBe('taken');
  });
});

describe('who is asking', () => {
  it.each([[401, 'signed_out'], [403, 'not_allowed'], [409, 'someone_else']] as const)('keeps everything on %i and says %s', async (status, end) => {
    phone.write(2);
    server.instead = [() => problem(status, '')];
    expect(await run()).toEqual({ end });
    expect(phone.states()).toBe('waiting waiting');
  });
});

describe('trouble', () => {
  it('keeps everything and waits as long as it was asked to', async () => {
    phone.write(1);
    server.instead = [() => problem(429, 'too-often', { 'Retry-After': '60' })];
    expect(await run()).toEqual({ end: 'later', why: 'busy', wait: 60_000 });
    server.instead = [() => problem(503, 'store-unavailable')];
    expect(await run()).toEqual({ end: 'later', why: 'busy' });
    server.instead = [() => problem(500, 'fault')];
    expect(await run()).toEqual({ end: 'later', why: 'fault' });
    server.instead = [() => 'no signal'];
    expect(await run()).toEqual({ end: 'later', why: 'network' });
    expect(phone.states()).toBe('waiting');
  });

  it('claims nothing was sent when this phone could not store the reply', async () => {
    phone.write(1);
    phone.full = true;
    expect(await run()).toEqual({ end: 'later', why: 'store' });
    expect(phone.states()).toBe('waiting');
    phone.full = false;
    expect(await run()).toEqual({ end: 'done' });
    expect(server.ledger.size).toBe(1);
  });
});

describe('a restored phone', () => {
  it('goes on under the new device it is given, at once and from the beginning', async () => {
    phone.write(1);
    server.instead = [(r) => Response.json({ ...server.reply(r), device: 'phone-2' })];
    expect(await run()).toEqual({ end: 'done' });
    expect(server.asked.map(({ device, seen }) => [device, seen])).toEqual([['phone', 0], ['phone-2', 0]]);
    expect(phone.states()).toBe('taken');
  });
});

describe('a restored database', () => {
  it('is offered again everything this phone still keeps', async () => {
    phone.write(3);
    await run();
    server.ledger.clear();
    server.epoch = 'e2';
    expect(await run()).toEqual({ end: 'done' });
    expect([...server.ledger.keys()]).toEqual(['id-1', 'id-2', 'id-3']);
    expect(phone.meta.epoch).toBe('e2');
    expect(phone.states()).toBe('taken taken taken');
  });
});
