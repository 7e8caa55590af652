// Every command, and what it does to what is shown before the server has heard.
import { alerts } from '../alerts/apply.ts';
import { authoring } from '../checklists/authoring/apply.ts';
import { clips } from '../checklists/clips/apply.ts';
import { concerns } from '../concerns/apply.ts';
import { evidence } from '../evidence/apply.ts';
import { feedback } from '../feedback/apply.ts';
import { forums } from '../forums/apply.ts';
import { identity } from '../identity/apply.ts';
import { people } from '../people/apply.ts';
import { sheets } from '../sheets/apply.ts';
import { sync } from '../sync/apply.ts';
import { units } from '../units/apply.ts';
import { visits } from '../visits/apply.ts';
import type { Appliers, Apply } from './merge.ts';

type Table = Partial<{ [T in keyof Appliers]: Appliers[T] }>;

/** Runs each noun's part in turn: a concern's command also changes alerts. */
function join(...tables: Table[]): Appliers {
  const joined: Record<string, Apply<never>> = {};
  for (const table of tables)
    for (const [type, apply] of Object.entries(table) as [string, Apply<never>][]) {
      const before = joined[type];
      joined[type] = before ? (sent, shown) => [...before(sent, shown), ...apply(sent, shown)] : apply;
    }
  return joined as unknown as Appliers;
}

export const appliers: Appliers = join(visits, units, people, sheets, authoring, clips, concerns, alerts, evidence, feedback, forums, identity, sync);
