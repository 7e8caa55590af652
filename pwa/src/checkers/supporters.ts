// Who goes along with a checker. Phones hold no directory of accounts, so names come from the checks themselves.
import { rows } from '../store/index.ts';
import type { Id, VisitRow } from '../wire.ts';

export interface Supporter {
  id: Id;
  /** Empty when this phone has not heard the name yet. */
  name: string;
}

/** Somebody helps, and this phone does not know who: marked all the same, as nobody's account. */
export const SOMEBODY: Supporter = { id: 'supporter', name: '' };

/** Everybody who has gone along on any check this phone knows of, latest first. */
export function known(visits: Iterable<VisitRow>): Supporter[] {
  const found = new Map<Id, string>();
  for (const one of [...visits].sort((a, b) => (a.planned_on < b.planned_on ? 1 : -1)))
    for (const [place, id] of one.companions.entries()) found.set(id, found.get(id) || one.companion_names[place] || '');
  return [...found].map(([id, name]) => ({ id, name }));
}

/** Who may type on this check; somebody without a name when it says nobody. */
export function supporters(visit: VisitRow): Supporter[] {
  const names = new Map(known(rows('visits').value.values()).map(({ id, name }) => [id, name]));
  const along = visit.companions.map((id) => ({ id, name: names.get(id) ?? '' }));
  return along.length > 0 ? along : [SOMEBODY];
}

/** "Tom" of "Tom Ellis": checks are between people who know each other. */
export const firstName = (name: string) => name.split(' ')[0] ?? '';
