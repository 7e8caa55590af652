// How somebody was met: the best meeting anybody told of stands, as the server decides once the visit is handed in
// (visits/rules.py). Until then the answers themselves say it, sent or not.
import type { Met } from '../wire.ts';

const BEST: readonly Met[] = ['in_person', 'declined_after_meeting', 'video', 'phone', 'not_seen'];

export function how(value: unknown): Met | undefined {
  return value !== null && typeof value === 'object' && 'how' in value ? (value.how as Met) : undefined;
}

export function bestMeeting(told: readonly { value: unknown }[]): Met | undefined {
  const all = told.map(({ value }) => how(value));
  return BEST.find((one) => all.includes(one));
}
