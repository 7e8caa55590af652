// Whether this phone's clock can be right. The server's last word is a moment that has certainly passed.
import type { Instant } from '../wire.ts';

const SLACK = 10 * 60_000;
const LONG = 60 * 86_400_000;

/** Doubtful when it is earlier than something that has already happened, or much later than the last word heard. */
export function clockDoubtful(now: number, heard: Instant | null): boolean {
  if (heard === null) return false;
  const away = now - Date.parse(heard);
  return away < -SLACK || away > LONG;
}
