// What is shown: the server's rows with every command that has not arrived applied again on top.
// Nothing optimistic is ever written over a row, so a reply can never make unsent words vanish.
import type { Command, CommandOf, CommandType, Sent } from '../commands.ts';
import type { Id, Instant, Noun, Nouns } from '../wire.ts';

/** All rows of all nouns, by id. */
export type Shown = { readonly [N in Noun]: ReadonlyMap<Id, Nouns[N]> };
/** One row as a command leaves it. */
export type Change = { [N in Noun]: { noun: N; row: Nouns[N] } }[Noun];
/** What a command does to what is shown, before the server has heard. Must give the same when applied twice. */
export type Apply<C extends Command> = (sent: Sent<C>, shown: Shown) => Change[];
export type Appliers = { [T in CommandType]: Apply<CommandOf<T>> };

export interface Aside {
  code: string;
  why: string;
  at: Instant;
}

/** A command as this phone keeps it: waiting, taken by the server, or set aside by it. */
export interface Kept extends Sent {
  state: 'waiting' | 'taken' | 'aside';
  /** By the server's clock. */
  taken_at?: Instant;
  /** The rows that follow from it have come back: no need to apply it any more. */
  arrived?: boolean;
  aside?: Aside;
}

export type Unsent = 'waiting' | 'aside';
export const keyOf = (noun: Noun, id: Id) => `${noun}/${id}`;

/** Commands that are somebody's words: shown where they were written even when they were set aside. */
const WORDS: ReadonlySet<CommandType> = new Set<CommandType>([
  'raise_concern', 'add_to_concern', 'record_call', 'record_answers', 'make_promise', 'name_evidence',
]);

export function merge(server: Shown, kept: readonly Kept[], appliers: Appliers) {
  const shown = { ...server } as { [N in Noun]: ReadonlyMap<Id, Nouns[N]> };
  const unsent = new Map<string, Unsent>();
  const copied = new Set<Noun>();
  for (const item of [...kept].sort((a, b) => a.n - b.n)) {
    if (!applies(item)) continue;
    for (const { noun, row } of changes(item, shown, appliers)) {
      if (!copied.has(noun)) (shown as Record<Noun, unknown>)[noun] = new Map(shown[noun] as ReadonlyMap<Id, never>);
      copied.add(noun);
      (shown[noun] as Map<Id, unknown>).set(row.id, row);
      mark(unsent, keyOf(noun, row.id), item);
    }
  }
  return { shown: shown as Shown, unsent: unsent as ReadonlyMap<string, Unsent> };
}

function applies(item: Kept): boolean {
  if (item.state === 'aside') return WORDS.has(item.command.type);
  return item.arrived !== true;
}

function changes(item: Kept, shown: Shown, appliers: Appliers): Change[] {
  const apply = appliers[item.command.type] as Apply<Command> | undefined;
  // A command made by a newer app than this one is kept and sent, though it cannot be shown here.
  return apply ? apply(item, shown) : [];
}

function mark(unsent: Map<string, Unsent>, key: string, item: Kept) {
  if (item.state === 'waiting') unsent.set(key, 'waiting');
  else if (item.state === 'aside' && !unsent.has(key)) unsent.set(key, 'aside');
}

/** The server's rows after a reply: put what came, drop what is gone. Untouched nouns keep their identity. */
export function after(server: Shown, rows: { [N in Noun]?: Nouns[N][] }, gone: { [N in Noun]?: Id[] }): Shown {
  const next = { ...server } as Record<Noun, ReadonlyMap<Id, unknown>>;
  for (const noun of new Set([...Object.keys(rows), ...Object.keys(gone)] as Noun[])) {
    if (!(noun in server)) continue; // a noun this version of the app does not know yet
    const map = new Map(next[noun]);
    for (const row of rows[noun] ?? []) map.set(row.id, row);
    for (const id of gone[noun] ?? []) map.delete(id);
    next[noun] = map;
  }
  return next as unknown as Shown;
}

export function nothing(nouns: readonly Noun[]): Shown {
  return Object.fromEntries(nouns.map((noun) => [noun, new Map()])) as unknown as Shown;
}
