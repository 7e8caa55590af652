// "Who else could I see that day?": from this phone's own rows, so it works without signal.
import { localDay } from '../../app/local_day.ts';
import { Checkboxes, Details } from '../../parts/index.ts';
import { me, rows } from '../../store/index.ts';
import type { Bound } from '../../store/drafts.ts';
import type { Id } from '../../wire.ts';
import { hospitalName } from '../../units/names.ts';
import { sayDay } from '../../words/index.ts';
import { owing } from '../owed.ts';
import { nameOf } from '../trip.ts';
import { type Going, whoElse } from '../who_else.ts';
import { tripWords } from '../words/trip/index.ts';

/** Kilometres: roads here are measured in miles. */
const MILE = 1.609;

/** Those who could be seen, as this phone knows it. */
export function others(going: Going) {
  const visits = rows('visits').value;
  const hospitals = rows('hospitals').value;
  const owings = owing(rows('owed').value.values(), rows('people').value, localDay.value, visits.values());
  return whoElse(going, { owings, hospitals, visits: visits.values(), base: me.value?.weeks.filter(({ from_on }) => from_on <= going.on).at(-1)?.base });
}

/** `bind`: those of this ward can be taken along; the others need a trip of their own. */
export function WhoElse({ going, bind }: { going: Going; bind?: Bound<readonly Id[]> }) {
  const w = tripWords();
  const all = others(going);
  const people = rows('people').value;
  const line = ({ person, unit, hospital, due_on, why, km }: (typeof all)[number]) => {
    const where = why === 'this_ward' ? '' : `${rows('units').value.get(unit)?.name ?? ''}, ${hospitalName(rows('hospitals').value.get(hospital))}. `;
    return { value: person, label: nameOf(people.get(person)), hint: `${where}${w.elseWhy[why](Math.round((km ?? 0) / MILE))} ${w.elseDue(sayDay(due_on))}` };
  };
  const here = bind ? all.filter(({ why }) => why === 'this_ward') : [];
  const away = all.filter((one) => !here.includes(one)).map(line);
  return (
    <Details summary={`${w.whoElse} (${all.length})`}>
      {all.length === 0 && <p>{w.elseNobody}</p>}
      {bind && here.length > 0 && <Checkboxes legend={w.elseHere} bind={bind} choices={here.map(line)} />}
      {away.length > 0 && <ul class="nhsuk-list">{away.map(({ value, label, hint }) => <li key={value}><strong>{label}</strong><br />{hint}</li>)}</ul>}
    </Details>
  );
}
