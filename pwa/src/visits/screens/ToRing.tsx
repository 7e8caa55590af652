// On Today: wards to ring now.
import { link } from '../../app/route.ts';
import { localDay } from '../../app/local_day.ts';
import { Card, Cards, Section } from '../../parts/index.ts';
import { me, rows } from '../../store/index.ts';
import { hospitalName } from '../../units/names.ts';
import { sayWeekday } from '../../words/index.ts';
import { ringToday } from '../ahead.ts';
import { tripsAhead } from '../owed.ts';
import { ringWords } from '../words/ring/index.ts';
import { todayWords } from '../words/today/index.ts';

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
