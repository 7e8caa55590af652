// How long to wait before trying again: longer each time, up to five minutes, and never all phones at once.

const FIRST = 2_000;
const LONGEST = 300_000;

/** `asked` is what the server asked for (Retry-After), and is never undercut. */
export function pause(failures: number, asked = 0, random: () => number = Math.random): number {
  const longest = Math.min(LONGEST, FIRST * 2 ** Math.max(0, failures - 1));
  return Math.max(asked, longest / 2 + random() * (longest / 2));
}
