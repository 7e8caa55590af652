// The store as screens use it. See pwa/README.md for how.
import { NOUNS, type Id, type Noun } from '../wire.ts';
import { loadDrafts, reloadDraft } from './drafts.ts';
import { loadMeta, missed } from './meta.ts';
import { choose } from './open.ts';
import { setAuthor } from './outbox.ts';
import { reload } from './state.ts';
import { listen, type Told } from './tabs.ts';

export { draft, draftKeys, written, type Bound, type Draft } from './drafts.ts';
export { outbox, waiting, aside, rows, row, unsent, me } from './state.ts';
export { send, putAway, putIn, sends } from './outbox.ts';
export { notSaved, refusing } from './saving.ts';
export type { Kept, Unsent } from './merge.ts';

/** Milliseconds; a screen that needs them does not wait so long. */
const SOON = 1000;
let reading: Promise<void> | undefined;

/** Checklists are most of what a phone holds, and whoever opens it sees their day first: read after that, or when a screen needs them. */
export function checklistsHere(): Promise<void> {
  reading ??= reload(['checklists']).catch((error: unknown) => {
    reading = undefined;
    throw error;
  });
  return reading;
}

/** Opens this account's store, from disk alone: works with no signal at all. */
export async function openStore(account: Id) {
  choose(account);
  setAuthor(account);
  await Promise.all([reload(NOUNS.filter((noun) => noun !== 'checklists')), loadDrafts(), loadMeta()]);
  setTimeout(() => void checklistsHere().catch(() => undefined), SOON);
  listen(account, (told) => void heard(told));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void lookAgain().catch(() => undefined);
  });
}

/** The phone may have closed the database while the app slept; another tab may have written meanwhile. Thousands of rows are read
    again only if it has: reading them holds up the hand that came back. */
async function lookAgain() {
  await reload((await missed()) ? NOUNS : []);
  await loadMeta();
}

async function heard(told: Told) {
  if (told.draft !== undefined) await reloadDraft(told.draft);
  if (told.nouns || told.outbox) await reload((told.nouns ?? []).filter((noun: Noun) => NOUNS.includes(noun)));
  if (told.meta) await loadMeta();
}
