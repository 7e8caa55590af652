// On a trip: what the ward said on the telephone before, and the way to ring it. Nothing at all on an unannounced one.
import { link } from '../../app/route.ts';
import { localDay } from '../../app/local_day.ts';
import { Card, Cards, Note, Section } from '../../parts/index.ts';
import { me, rows } from '../../store/index.ts';
import { dayOf } from '../../times.ts';
import { hospitalName } from '../../units/names.ts';
import { sayDay, sayWeekday } from '../../words/index.ts';
import { lastRung, ringToday } from '../ahead.ts';
import { tripsAhead } from '../owed.ts';
import { nameOf, type Trip } from '../trip.ts';
import { ringWords } from '../words/ring/index.ts';
import { todayWords } from '../words/today/index.ts';

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

/** On Today: wards to ring now. */
export function ToRing() {
  const [w, t] = [ringWords(), todayWords()];
  const trips = tripsAhead(rows('visits').value.values(), me.value?.id ?? '').filter((one) => ringToday(one, localDay.value));
  if (trips.length === 0) return null;
  return (
    <Section title={w.today}>
      <Cards>
        {trips.map((one) => (
          <Card key={one.id} href={link('visit', one.id, 'ring')} above={hospitalName(rows('hospitals').value.get(one.hospital))}
            title={t.planned(rows('units').value.get(one.unit)?.name ?? '', sayWeekday(one.planned_on))} />
        ))}
      </Cards>
    </Section>
  );
}
