// What this person needs without signal, though not every ward's phone carries it: fetched after an exchange, kept by the worker.
import { keepClips } from '../checklists/clips/keeping.ts';
import { whoseDay } from '../identity/day.ts';
import { checklistsHere, me, rows } from '../store/index.ts';
import { deskRoutes, fetchDesk, find } from './routes.ts';
import { wanted } from './wanted.ts';
import { workers } from './workers.ts';

export async function ahead() {
  await checklistsHere();
  if (rows('clips').peek().size > 0) await keepClips();
  const day = whoseDay(me.peek());
  const written = [...rows('feedback').peek().values()].some(({ changes }) => changes.length > 0);
  const addresses = wanted(day === 'visitor' || day === 'checker', written);
  if (addresses.length === 0) return;
  await workerIsHere();
  if (deskRoutes.peek().length === 0) await fetchDesk();
  for (const one of addresses) await find(one)?.route.load();
  if (written) await (await import('../feedback/desk/changed/spoken.ts')).keepSpoken();
}

/** Before, nothing would be kept. */
async function workerIsHere() {
  if (workers && !workers.controller) await new Promise((done) => workers?.addEventListener('controllerchange', done, { once: true }));
}
