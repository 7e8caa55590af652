// What became of a planned trip without its visitor: called off by somebody else, or to see somebody whose care another body pays for.
import type { Day, Id, PlanChange, VisitRow } from '../wire.ts';

/** Those on a trip ahead whose care another body pays for, each as it was last told (K28). */
export function passedOn({ state, people, changes }: VisitRow): PlanChange[] {
  if (state !== 'planned') return [];
  return people.flatMap((one) => changes.findLast(({ passed_on: whom }) => whom === one) ?? []).filter(({ now_with: to }) => to);
}

export const calledOffBy = ({ state, changes }: VisitRow) =>
  state === 'called_off' ? changes.findLast(({ called_off: off }) => off) : undefined;

/** Trips of mine that somebody else called off: told until their day is over. */
export const calledOff = (visits: Iterable<VisitRow>, me: Id, today: Day): VisitRow[] =>
  [...visits].filter((one) => {
    const by = calledOffBy(one)?.by;
    return by && by !== me && one.planned_on >= today && (one.lead === me || one.companions.includes(me));
  });
