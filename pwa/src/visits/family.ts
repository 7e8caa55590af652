// What somebody's family asked to be looked at, and nobody has been to look at since. Pure; held only by the body that pays.
import { isAnswered } from '../checklists/rules.ts';
import { FAMILY, LOOK_AT } from '../checklists/version.ts';
import type { AnswersRow, Id, Instant, SheetRow, VisitRow } from '../wire.ts';

export interface FamilySaid {
  sheet: Id;
  person: Id;
  by_name: string;
  at: Instant;
  says: string;
}

/** About these people, the newest first: the latest words of each sheet, handed in or not. */
export function familySaid(
  people: ReadonlySet<Id>, sheets: Iterable<SheetRow>, answers: readonly AnswersRow[], visits: readonly VisitRow[],
): FamilySaid[] {
  return [...sheets]
    .filter(({ checklist, about }) => checklist.startsWith(`${FAMILY}/`) && people.has(about.id))
    .flatMap(({ id, about }) => {
      const [last] = answers.filter(({ visit }) => visit === id)
        .flatMap((row) => row.answers.filter(({ question }) => question === LOOK_AT).map(({ value, at }) => ({ value, at: at ?? row.at, by_name: row.by_name })))
        .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
      if (!last || typeof last.value !== 'string' || !isAnswered(last.value)) return [];
      const since = visits.some(({ seen, finished_at: end }) => seen[about.id] && end && Date.parse(end) > Date.parse(last.at));
      return since ? [] : [{ sheet: id, person: about.id, by_name: last.by_name, at: last.at, says: last.value }];
    })
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
