// On a trip: what the ward said on the telephone before, and the way to ring it. Nothing at all on an unannounced one.
import { link } from '../../app/route.ts';
import { Note } from '../../parts/index.ts';
import { dayOf } from '../../times.ts';
import { sayDay } from '../../words/index.ts';
import { lastRung } from '../ahead.ts';
import { nameOf, type Trip } from '../trip.ts';
import { ringWords } from '../words/ring/index.ts';

export function RungBefore({ trip: { visit, people } }: { trip: Trip }) {
  const w = ringWords();
  const rung = lastRung(visit);
  if (!visit.announced || (visit.state !== 'planned' && !rung)) return null;
  return (
    <>
      {rung && (
        <Note>
          <p>{w.said(sayDay(dayOf(rung.at)), rung.spoke_to ? `${rung.by_name} (${rung.spoke_to})` : rung.by_name)}</p>
          {people.map((one) => {
            const found = rung.people[one.id];
            if (found?.there === 'on_leave') return <p key={one.id}><strong>{w.onLeave(nameOf(one), found.until ? sayDay(found.until) : '', found.where ?? '')}</strong></p>;
            if (found?.there !== 'moved' || one.unit !== visit.unit || one.left_on) return null;
            return <p key={one.id}><strong>{w.moved(nameOf(one), found.where ?? '')}</strong> <a href={link('whereabouts', one.id)}>{w.record}</a></p>;
          })}
          {rung.infection === 'yes' && <p><strong>{w.infectionHere}</strong> {rung.decided && `${w.decides[rung.decided]}.`} {rung.decided === 'another_day' && w.callOff}</p>}
          {rung.words && <p>{rung.words}</p>}
        </Note>
      )}
      {visit.state === 'planned' && <p><a class="l-go" href={link('visit', visit.id, 'ring')}>{rung ? w.again : w.ring}</a></p>}
    </>
  );
}
