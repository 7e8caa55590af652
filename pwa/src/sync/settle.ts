// What a reply means for the commands this phone keeps. Pure: the outbox and a reply in, the outbox out.
import type { Kept } from '../store/merge.ts';
import type { Instant } from '../wire.ts';
import type { Reply } from './door.ts';

/** How long what was taken is kept while the server has never named a backup (docs/sync.md, `safe_to`). */
export const KEPT_DAYS = 30;
/** Set aside by this phone, since the server could not read it at all. */
export const UNREADABLE = 'unreadable';
/** Set aside until more is known: goes in by itself, so the server is asked about it again. */
const FOR_MORE = new Set(['waiting', 'stays-not-yet']);
export const waitsForMore = ({ aside }: Kept) => aside !== undefined && FOR_MORE.has(aside.code);

export function settle(kept: readonly Kept[], reply: Reply): Kept[] {
  // Step 2: another life of the database. Nothing was taken; everything still kept is offered again.
  if (reply.reoffer) return kept.map(offerAgain);
  const taken = new Set(reply.taken);
  const aside = new Map(reply.set_aside.map((one) => [one.id, one]));
  return kept
    .map((item) => {
      const why = aside.get(item.id);
      if (taken.has(item.id)) return take(item, reply.now);
      return why ? { ...item, state: 'aside' as const, aside: { code: why.code, why: why.why, at: why.at } } : item;
    })
    // What follows from a command has come back once nothing more is left out of the replies.
    .map((item) => (item.state === 'taken' && !reply.more ? { ...item, arrived: true } : item))
    .filter((item) => !mayGo(item, reply));
}

function take(item: Kept, now: Instant): Kept {
  const { aside: _no, ...rest } = item;
  return { ...rest, state: 'taken', taken_at: item.taken_at ?? now };
}

function offerAgain(item: Kept): Kept {
  if (item.aside?.code === UNREADABLE) return item;
  const { id, n, at, by, command } = item;
  return { id, n, at, by, command, state: 'waiting' };
}

/** Both times are the server's: a phone with a wrong clock must not let go too early. */
function mayGo({ state, arrived, taken_at }: Kept, { safe_to, now }: Reply): boolean {
  if (state !== 'taken' || !arrived || taken_at === undefined) return false;
  if (safe_to !== null) return Date.parse(safe_to) > Date.parse(taken_at);
  return Date.parse(now) - Date.parse(taken_at) > KEPT_DAYS * 86_400_000;
}
