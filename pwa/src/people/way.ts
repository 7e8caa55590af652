// What somebody is owed beside the visit, and what stands in the way of leaving, as they stand on a day.
import type { Barrier, Day, HomeNeeded, Id, OwedRow, PersonRow } from '../wire.ts';
import { byNeed, type OwedState, standing } from '../visits/due.ts';

/** Everything this person is owed, what needs somebody soonest first. */
export const owedTo = (owed: Iterable<OwedRow>, person: Id, today: Day): OwedRow[] =>
  [...owed].filter((row) => row.person === person && row.state !== 'stopped').sort(byNeed(today));

/** As `barrier_state` in server/lantern/visits/home_planning.py: past its day it is for the line above its owner. */
export const barrierState = ({ gone, by_when }: Pick<Barrier, 'gone' | 'by_when'>, today: Day): 'open' | 'climbs' | 'gone' =>
  gone ? 'gone' : today > by_when ? 'climbs' : 'open';

export type HomeSays = 'in_time' | 'perhaps' | 'too_late' | 'should_be';

/** What is said of a planned home on a day: once the latest day has passed, and somebody still waits, nothing is in time. */
export const homeSays = ({ fits, latest }: Pick<HomeNeeded, 'fits' | 'latest'>, today: Day): HomeSays =>
  fits === 'in_time' && today > latest ? 'should_be' : fits;

const PRESSING: readonly OwedState[] = ['overdue', 'due', 'soon'];

/** Whether somebody should look at it now: Today shows only these beside the visit. */
export const presses = (row: OwedRow, today: Day): boolean =>
  row.home ? homeSays(row.home, today) !== 'in_time' : PRESSING.includes(standing(row, today).state);

/** How many things stand in the way now. */
export const inTheWay = (person: PersonRow | undefined): number => (person?.barriers ?? []).filter(({ gone }) => !gone).length;

/** Homes that are planned, by area, in each the day hoped for that comes first. */
export function homesByArea(owed: Iterable<OwedRow>): [area: string, rows: OwedRow[]][] {
  const found = new Map<string, OwedRow[]>();
  for (const row of [...owed].sort((a, b) => a.due_on.localeCompare(b.due_on)))
    if (row.home) found.set(row.home.area, [...(found.get(row.home.area) ?? []), row]);
  return [...found].sort(([a], [b]) => a.localeCompare(b));
}

/** People who have died, while somebody has still to be told. */
export const toTell = (people: Iterable<PersonRow>): PersonRow[] =>
  [...people].filter(({ to_tell: all }) => all.some(({ told_on }) => told_on === undefined));
