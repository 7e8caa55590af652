// Who is new to whom, and whom nobody has, as it stands on a day.
import type { Day, Handed, Id, PersonRow } from '../wire.ts';

const here = ({ left_on: left, view }: PersonRow, today: Day) => view === 'full' && (left === undefined || left > today);

/** The latest word of who has them from when that was not taken back. */
const standing = ({ handed = [] }: PersonRow): Handed | undefined => handed.find((one) => one.taken_back_on === undefined);

/** How this person came to me, until I have looked or met them; also before the day, so that I can read ahead. */
export function newTo(person: PersonRow, me: Id): Handed | undefined {
  const last = standing(person);
  return last?.to === me && last.looked_on === undefined ? last : undefined;
}

/** Everybody who is new to me, who comes first on top. */
export const allNew = (people: Iterable<PersonRow>, me: Id, today: Day): { person: PersonRow; how: Handed }[] =>
  [...people]
    .filter((person) => here(person, today))
    .flatMap((person) => {
      const how = newTo(person, me);
      return how ? [{ person, how }] : [];
    })
    .sort((a, b) => a.how.from_on.localeCompare(b.how.from_on) || a.person.name.localeCompare(b.person.name));

/** Who has left while people are still theirs, with how many: nobody has these people now. */
export function leftBehind(people: Iterable<PersonRow>, today: Day): [name: string, count: number][] {
  const found = new Map<string, number>();
  for (const person of people)
    if (here(person, today) && person.visitor?.left_on) found.set(person.visitor.name, (found.get(person.visitor.name) ?? 0) + 1);
  return [...found];
}
