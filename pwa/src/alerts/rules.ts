// In which order one hears. Pure.
import type { AlertRow, Id, Urgency } from '../wire.ts';

const PRESSING: Record<Urgency, number> = { immediate: 0, urgent: 1, soon: 2, note: 3 };

/** One alert for each concern, the latest one told: the same concern may ring again and again, and so may its routes. */
export function latestOfEach(alerts: Iterable<AlertRow>): AlertRow[] {
  const found = new Map<Id, AlertRow>();
  for (const one of alerts) {
    const of = one.kind === 'concern' ? one.concern : one.kind === 'route' ? `${one.concern}/route` : one.id; // each other piece of news is its own
    const before = found.get(of);
    if (one.state === 'done') continue;
    if (!before || Date.parse(before.at) < Date.parse(one.at)) found.set(of, one);
  }
  return [...found.values()];
}

/** The most urgent first; of the same urgency the newest first. */
export const inOrder = (alerts: Iterable<AlertRow>): AlertRow[] =>
  latestOfEach(alerts).sort((a, b) => PRESSING[a.urgency] - PRESSING[b.urgency] || Date.parse(b.at) - Date.parse(a.at));

/** Whether this reader is counted on: asked to take it, or to tell somebody outside. Copies and all other news ask nothing. */
export const asks = ({ kind, copy }: Pick<AlertRow, 'kind' | 'copy'>) => kind === 'route' || !copy;

/** What waits for this person and counts on them. */
export const asking = (alerts: Iterable<AlertRow>) => inOrder(alerts).filter((one) => one.state === 'waiting' && asks(one));
