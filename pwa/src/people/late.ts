// Who was not seen in time, and which visits may wait: of one body's own people, by day and never by who is worst.
import type { AgreedException, Day, Lateness, PersonRow } from '../wire.ts';

export interface Late {
  person: PersonRow;
  lapse: Lateness;
}

/** Every time, the longest ago first. */
export const late = (people: Iterable<PersonRow>): Late[] =>
  [...people]
    .flatMap((person) => (person.lateness ?? []).map((lapse) => ({ person, lapse })))
    .sort((a, b) => a.lapse.due_on.localeCompare(b.lapse.due_on) || a.lapse.id.localeCompare(b.lapse.id));

/** Whether somebody is asked why: not of what was only just in time, nor of what was due before their body began here. */
export const toExplain = ({ lapse }: Late) => lapse.kind !== 'near_miss' && !lapse.before && !lapse.explained;

/** Nobody has been since: somebody is still to go, and to be reminded. */
export const isOpen = ({ lapse: { seen_on, ended_on } }: Late) => seen_on === undefined && ended_on === undefined;

/** Exceptions that run, and those that ran out while nobody has been since; the earliest end first. */
export const agreed = (people: Iterable<PersonRow>, today: Day): { person: PersonRow; one: AgreedException; over: boolean }[] =>
  [...people]
    .filter(({ left_on: left }) => left === undefined)
    .flatMap((person) => (person.exceptions ?? []).map((one) => ({ person, one, over: one.until < today })))
    .filter(({ person, one, over }) => !over || (person.last_seen?.on ?? '') < one.on)
    .sort((a, b) => a.one.until.localeCompare(b.one.until) || a.one.id.localeCompare(b.one.id));
