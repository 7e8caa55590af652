// Accepting a trip: an ordinary `plan_visit` under the id that the plan gave it, so that accepted twice it is one trip.
import { localDay } from '../../app/local_day.ts';
import { inForce } from '../../checklists/version.ts';
import type { Command } from '../../commands.ts';
import { rows, send } from '../../store/index.ts';
import type { Day } from '../../wire.ts';
import { askedOn } from '../asked.ts';
import { checklistFor } from '../which.ts';
import type { Plan, PlanTrip } from './plan_row.ts';

const inUse = (checklist: string) => inForce(rows('checklists').value.values(), checklist, localDay.value);

/** The version with which these people would be visited; undefined while it is not here. */
export function versionFor(people: readonly string[]) {
  const going = [...rows('people').value.values()].filter(({ id }) => people.includes(id));
  return inUse(checklistFor(going, (one) => inUse(one) !== undefined));
}

/** The trip that accepting this one makes, if it is made already. */
export const acceptedAs = (plan: Plan, trip: PlanTrip) => {
  const visit = rows('visits').value.get(trip.added_to ?? plan.visits[trip.id] ?? '');
  return visit && (!trip.added_to || trip.people.every((one) => visit.people.includes(one))) ? visit : undefined;
};

/** Plans it on this day. Returns false while the questions are not here. */
export async function accept(plan: Plan, trip: PlanTrip, day: Day): Promise<boolean> {
  if (acceptedAs(plan, trip)) return true;
  const version = versionFor(trip.people);
  const ward = rows('units').value.get(trip.unit);
  if (!version || !ward) return false;
  const going = [...rows('people').value.values()].filter(({ id }) => trip.people.includes(id));
  const asked = askedOn(version, ward, going);
  const command: Command = trip.added_to
    ? { type: 'add_to_visit', visit: trip.added_to, people: trip.people, asked }
    : {
        type: 'plan_visit', visit: plan.visits[trip.id]!, kind: 'oversight', checklist: version.id, unit: trip.unit,
        people: going.map(({ id }) => id), planned_on: day, announced: trip.announced, asked, lead: trip.visitor, time_of_day: trip.part,
      };
  await send(command);
  return true;
}
