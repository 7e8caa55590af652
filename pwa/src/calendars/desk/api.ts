// Making, listing and stopping calendars. Beside the one door, as signing in is: an address is told once.
import type { Id, Instant } from '../../wire.ts';
import type { Offer } from '../rules.ts';

export interface Feed {
  id: Id;
  kind: 'own' | 'forum';
  made_at: Instant;
  hospital?: Id;
  last_fetched_at?: Instant;
}
export interface Made {
  feed: Feed;
  address: string;
}

async function ask<T>(path: string, body?: unknown): Promise<T | undefined> {
  const post = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(`/api/calendar${path}`, body === undefined ? {} : post).catch(() => undefined);
  return response?.ok ? ((await response.json()) as T) : undefined;
}

/** Each is undefined when it could not be done: no signal, signed out, or refused. */
export const listFeeds = async () => (await ask<{ feeds: Feed[] }>(''))?.feeds;
export const makeFeed = (offer: Offer) => ask<Made>('', offer);
export const stopFeed = async (feed: Id) => (await ask<object>(`/${feed}/revoke`, {})) !== undefined;
