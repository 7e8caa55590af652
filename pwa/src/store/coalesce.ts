// The latest value of each key wins, and only one write is in flight: fast typing never queues.

export interface Saver<V> {
  put(key: string, value: V): void;
  /** Resolves when nothing is left to write. */
  idle(): Promise<void>;
  /** What is not written yet, so that a value is never forgotten because it is late. */
  waiting(key: string): boolean;
}

export function coalesce<V>(write: (values: [string, V][]) => Promise<void>): Saver<V> {
  let pending = new Map<string, V>();
  let writing = new Map<string, V>();
  let running: Promise<void> | undefined;

  async function run() {
    while (pending.size > 0) {
      writing = pending;
      pending = new Map();
      await write([...writing]);
      writing = new Map();
    }
    running = undefined;
  }
  return {
    put(key, value) {
      pending.set(key, value);
      running ??= run();
    },
    idle: () => running ?? Promise.resolve(),
    waiting: (key) => pending.has(key) || writing.has(key),
  };
}
