// Under a visit that is owed: what else presses for this person, a line each, and the way to all of it.
import { localDay } from '../../app/local_day.ts';
import { link } from '../../app/route.ts';
import { Card, Cards, Section } from '../../parts/index.ts';
import { rows } from '../../store/index.ts';
import type { PersonRow } from '../../wire.ts';
import { late, toExplain } from '../late.ts';
import { homesByArea, owedTo, presses, toTell } from '../way.ts';
import { cardWords } from '../words/card/index.ts';
import { OwedLine } from './OwedLine.tsx';

export function AlsoOwed({ person }: { person: PersonRow }) {
  const w = cardWords();
  const also = owedTo(rows('owed').value.values(), person.id, localDay.value).filter((row) => row.kind !== 'oversight_visit' && presses(row, localDay.value));
  return (
    <>
      {also.map((row) => <OwedLine key={row.id} row={row} />)}
      <p><a class="l-go" href={link('owed', person.id)}>{w.more(person.known_as ?? person.name)}</a></p>
    </>
  );
}

/** On Today: whose death somebody has still to be told of. */
export function Deaths() {
  const w = cardWords();
  const all = toTell(rows('people').value.values());
  if (all.length === 0) return null;
  return (
    <Section title={w.deaths}>
      <Cards>{all.map((one) => <Card key={one.id} href={link('owed', one.id)} title={one.known_as ?? one.name}><p>{w.tell}</p></Card>)}</Cards>
    </Section>
  );
}

/** On Today: the way to what nobody has explained yet, and what has been. */
export function ToExplainLink() {
  const w = cardWords();
  const all = late(rows('people').value.values());
  const open = all.filter(toExplain).length;
  return all.length > 0 ? <p><a class="l-go" href="#/to-explain">{w.toExplain(open)}</a></p> : null;
}

/** On Today: the way to the homes that are needed, once there is a plan for one. */
export function HomesLink() {
  const w = cardWords();
  return homesByArea(rows('owed').value.values()).length > 0 ? <p><a class="l-go" href="#/homes">{w.homesTitle}</a></p> : null;
}
