// In which order one hears. Pure.
import type { AlertRow, Id, Urgency } from '../wire.ts';

const PRESSING: Record<Urgency, number> = { immediate: 0, urgent: 1, soon: 2, note: 3 };

/** One alert for each concern, the latest one told: the same concern may ring again and again. */
export function latestOfEach(alerts: Iterable<AlertRow>): AlertRow[] {
  const found = new Map<Id, AlertRow>();
  for (const one of alerts) {
    const of = one.kind === 'concern' ? one.concern : one.id; // each piece of news is its own
    const before = found.get(of);
    if (one.state === 'done') continue;
    if (!before || Date.parse(before.at) < Date.parse(one.at)) found.set(of, one);
  }
  return [...found.values()];
}

/** The most urgent first; of the same urgency the newest first. */
export const inOrder = (alerts: Iterable<AlertRow>): AlertRow[] =>
  latestOfEach(alerts).sort((a, b) => PRESSING[a.urgency] - PRESSING[b.urgency] || Date.parse(b.at) - Date.parse(a.at));
