// What is said at the one door, both ways: docs/sync.md.
import type { Sent } from '../commands.ts';
import type { Id, Instant, Noun, Nouns } from '../wire.ts';

export interface Request {
  device: Id;
  epoch: string | null;
  seen: unknown;
  app: string;
  now: Instant;
  by: Id;
  sent: Sent[];
}

export interface SetAside {
  id: Id;
  n?: number;
  code: string;
  why: string;
  at: Instant;
}

export interface Reply {
  epoch: string;
  taken: Id[];
  set_aside: SetAside[];
  seen: unknown;
  rows: { [N in Noun]?: Nouns[N][] };
  gone: { [N in Noun]?: Id[] };
  more: boolean;
  safe_to: Instant | null;
  now: Instant;
  device?: Id;
  reoffer?: boolean;
}

/** Every error's shape (RFC 9457). */
export interface Problem {
  code?: string;
  title?: string;
  detail?: string;
}

/** Only what answers as the door answers is believed: a login page with status 200 is not an acknowledgement. */
export function isReply(body: unknown): body is Reply {
  if (body === null || typeof body !== 'object') return false;
  const given = body as Partial<Reply>;
  return typeof given.epoch === 'string' && Array.isArray(given.taken) && Array.isArray(given.set_aside)
    && typeof given.rows === 'object' && typeof given.gone === 'object' && typeof given.more === 'boolean';
}
