// What is asked on a trip: the core, and what rotation brings, each with its reason. Pinned when the trip is planned.
import { asked, type Part, type Question, rotatingFor } from '../checklists/rules.ts';
import type { Version } from '../checklists/version.ts';
import { type Asked, type Day, type Id, WARD } from '../wire.ts';

type Looked = Readonly<Record<string, Day>>;

export const kindOfPart = (part: string): Part => (part === WARD ? 'ward' : 'person');

/** Every question of one part, with why a rotating one is asked this time. */
export function askedIn(version: Version, part: Part, lookedAt: Looked): Asked[] {
  const rotating = rotatingFor(version.questions, part, lookedAt, version.rotate[part] ?? 0);
  const why = new Map(rotating.map((one) => [one.question, one.why]));
  return asked(version.questions, part, why.keys()).map(({ id }) => {
    const reason = why.get(id);
    return reason ? { question: id, why: reason } : { question: id };
  });
}

/** Part (`ward` or a person's id) to what is asked there: goes into plan_visit. */
export function askedOn(
  version: Version,
  ward: { looked_at: Looked },
  people: readonly { id: Id; looked_at: Looked }[],
): Record<string, Asked[]> {
  return {
    [WARD]: askedIn(version, 'ward', ward.looked_at),
    ...Object.fromEntries(people.map((one) => [one.id, askedIn(version, 'person', one.looked_at)])),
  };
}

/** The questions of a part as they were pinned, in the checklist's order, with what follows from them. */
export function questionsOf(version: Version, pinned: Record<string, Asked[]>, part: string): Question[] {
  return asked(version.questions, kindOfPart(part), (pinned[part] ?? []).map(({ question }) => question));
}
