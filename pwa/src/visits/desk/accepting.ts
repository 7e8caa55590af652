// Accepting a trip: an ordinary `plan_visit` under the id that the plan gave it, so that accepted twice it is one trip.
import { localDay } from '../../app/local_day.ts';
import { inForce } from '../../checklists/version.ts';
import type { Command } from '../../commands.ts';
import { me, rows, send } from '../../store/index.ts';
import type { Day, Id, VisitKind } from '../../wire.ts';
import { askedOn } from '../asked.ts';
import { checklistFor } from '../which.ts';
import type { AskedAs, Plan, PlanTrip } from './plan_row.ts';

const KINDS: Record<AskedAs, VisitKind> = { paying: 'oversight', host: 'host', checkers: 'quality_checker' };
const inUse = (checklist: string) => inForce(rows('checklists').value.values(), checklist, localDay.value);

/** A Quality Checker answers a list of their own; a host looks at the hospital with that of oversight. */
const CHECKERS = 'quality-checker-inpatient';

/** The version with which these people, or this hospital, would be visited; undefined while it is not here. */
export function versionFor(people: readonly string[], as: AskedAs = 'paying') {
  if (as === 'checkers') return inUse(CHECKERS);
  const going = [...rows('people').value.values()].filter(({ id }) => people.includes(id));
  return inUse(checklistFor(going, (one) => inUse(one) !== undefined));
}

/** The trip that accepting this one makes, if it is made already. */
export const acceptedAs = (plan: Plan, trip: PlanTrip) => {
  const visit = rows('visits').value.get(trip.added_to ?? plan.visits[trip.id] ?? '');
  return visit && (!trip.added_to || trip.people.every((one) => visit.people.includes(one))) ? visit : undefined;
};

/** A supporter who accepts a trip on which a checker would go alone goes along on it. */
function along(lead: Id): { companions?: Id[] } {
  const one = me.peek();
  return one && one.id !== lead && one.seats.some(({ role }) => role === 'supporter') ? { companions: [one.id] } : {};
}

/** Plans it on this day. Returns false while the questions are not here. */
export async function accept(plan: Plan, trip: PlanTrip, day: Day): Promise<boolean> {
  if (acceptedAs(plan, trip)) return true;
  const as = plan.asked_as ?? 'paying';
  const version = versionFor(trip.people, as);
  const ward = rows('units').value.get(trip.unit);
  if (!version || !ward) return false;
  const going = [...rows('people').value.values()].filter(({ id }) => trip.people.includes(id));
  const asked = askedOn(version, ward, going);
  const command: Command = trip.added_to
    ? { type: 'add_to_visit', visit: trip.added_to, people: trip.people, asked }
    : {
        type: 'plan_visit', visit: plan.visits[trip.id]!, kind: KINDS[as], checklist: version.id, unit: trip.unit,
        people: going.map(({ id }) => id), planned_on: day, announced: trip.announced, asked, lead: trip.visitor, time_of_day: trip.part,
        ...(trip.companions?.length ? { companions: trip.companions } : as === 'checkers' ? along(trip.visitor) : {}),
      };
  await send(command);
  return true;
}
