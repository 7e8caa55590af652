// Everybody in the preparation: one line each, as the file has them, with names here.
import { link } from '../../../app/route.ts';
import { row } from '../../../store/index.ts';
import { sayDay } from '../../../words/index.ts';
import type { Day, Id } from '../../../wire.ts';
import { words } from '../words/transforming/index.ts';

/** One person as of the moment (server/lantern/findings/transforming/model.py). */
export interface InIt {
  placement: string;
  person: Id;
  hospital: string;
  ward: string;
  last_visit_on?: Day;
  last_visit_how?: string;
  in_person_on?: Day;
  interval_days: number;
  due_on: Day;
  within: 'yes' | 'no' | 'not_known';
  next_planned_on?: Day;
  reason_late?: string;
  reason_until?: Day;
  missing?: string[];
}

export function named(person: Id): string {
  const held = row('people', person).value;
  return held ? held.known_as ?? held.name : words().someone;
}

export function Everybody({ all }: { all: readonly InIt[] }) {
  const w = words();
  const byName = [...all].map((one) => ({ ...one, name: named(one.person) })).sort((a, b) => a.name.localeCompare(b.name));
  return (
    <div class="l-scroll" role="region" aria-label={w.everybody(all.length)} tabIndex={0}>
      <table class="l-figures">
        <caption class="nhsuk-u-visually-hidden">{w.everybody(all.length)}</caption>
        <thead><tr>{Object.values(w.head).map((said) => <th scope="col" key={said}>{said}</th>)}</tr></thead>
        <tbody>{byName.map((one) => <Line key={one.placement} one={one} />)}</tbody>
      </table>
    </div>
  );
}

function Line({ one }: { one: InIt & { name: string } }) {
  const w = words();
  const how = one.last_visit_how && w.how[one.last_visit_how];
  return (
    <tr>
      <th scope="row"><a href={link('owed', one.person)}>{one.name}</a></th>
      <td>{one.hospital}, {one.ward}</td>
      <td>{one.last_visit_on ? `${sayDay(one.last_visit_on)}${how ? `, ${how}` : ''}` : w.unknown}</td>
      <td>{one.in_person_on ? sayDay(one.in_person_on) : w.unknown}</td>
      <td>{sayDay(one.due_on)}, {w.interval(one.interval_days)}</td>
      <td>{w.within[one.within]}</td>
      <td>{one.next_planned_on ? sayDay(one.next_planned_on) : w.none}</td>
      <td>{one.reason_late ? (one.reason_until ? w.until(one.reason_late, sayDay(one.reason_until)) : one.reason_late) : w.none}</td>
    </tr>
  );
}
