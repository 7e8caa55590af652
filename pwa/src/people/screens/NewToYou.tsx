// On Today: who was handed over to me, and whom nobody has.
import { localDay } from '../../app/local_day.ts';
import { link } from '../../app/route.ts';
import { Card, Cards, Details, Section } from '../../parts/index.ts';
import { me, rows } from '../../store/index.ts';
import type { Handed, PersonRow } from '../../wire.ts';
import { sayDay } from '../../words/index.ts';
import { hospitalName } from '../../units/names.ts';
import { allNew, leftBehind } from '../caseload.ts';
import { cardWords } from '../words/card/index.ts';

/** More than so many are folded: a whole caseload that arrives must not push away what is late. */
const FIRST = 3;

export function NewToYou() {
  const all = allNew(rows('people').value.values(), me.value?.id ?? '', localDay.value);
  const title = `${cardWords().newToYou} (${all.length})`;
  const cards = <Cards>{all.map((one) => <New key={one.person.id} {...one} />)}</Cards>;
  return (
    <>
      <LeftBehind />
      {all.length > FIRST ? <Details summary={title}>{cards}</Details> : all.length > 0 && <Section title={title}>{cards}</Section>}
    </>
  );
}

function New({ person, how }: { person: PersonRow; how: Handed }) {
  const ward = rows('units').value.get(person.unit)?.name ?? '';
  return (
    <Card href={link('owed', person.id)} title={person.known_as ?? person.name} above={`${ward}, ${hospitalName(rows('hospitals').value.get(person.hospital))}`}>
      <p>{sayFrom(how)}</p>
    </Card>
  );
}

function LeftBehind() {
  const w = cardWords();
  const all = leftBehind(rows('people').value.values(), localDay.value);
  if (all.length === 0) return null;
  return (
    <Cards>
      {all.map(([name, count]) => <Card key={name} href="#/caseloads" mood="warn" title={w.hasLeft(name)}><p>{w.haveNobody(count)}</p></Card>)}
    </Cards>
  );
}

export const sayFrom = ({ was_name: was, by_name: by, from_on: on }: Handed) => cardWords().newFrom(was ?? by, sayDay(on));
