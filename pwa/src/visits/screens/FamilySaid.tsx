// What the families of people in this hospital asked us to look at: read before one goes, and on the ward.
import { link } from '../../app/route.ts';
import { Card, Cards, Section } from '../../parts/index.ts';
import { rows } from '../../store/index.ts';
import { dayOf } from '../../times.ts';
import { sayDay } from '../../words/index.ts';
import { familySaid } from '../family.ts';
import { nameOf, type Trip } from '../trip.ts';
import { tripWords } from '../words/trip/index.ts';

export function FamilySaid({ trip: { visit } }: { trip: Trip }) {
  const w = tripWords();
  const there = new Map([...rows('people').value].filter(([, { hospital, view, left_on }]) => hospital === visit.hospital && view === 'full' && !left_on));
  const found = familySaid(new Set(there.keys()), rows('sheets').value.values(), [...rows('answers').value.values()], [...rows('visits').value.values()]);
  if (found.length === 0) return null;
  return (
    <Section title={w.familyAsks}>
      <Cards>
        {found.map((one) => (
          <Card key={one.sheet} title={nameOf(there.get(one.person))} above={`${one.by_name}, ${sayDay(dayOf(one.at))}`} href={link('sheet', one.sheet, 'answers')}>
            <p class="l-words">{one.says}</p>
          </Card>
        ))}
      </Cards>
    </Section>
  );
}
