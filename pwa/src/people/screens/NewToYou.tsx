// Somebody was handed over: what whoever gets them should know, until they have looked.
import { localDay } from '../../app/local_day.ts';
import { link } from '../../app/route.ts';
import { Button, Card, Cards, Details, Facts, Section } from '../../parts/index.ts';
import { me, rows, send } from '../../store/index.ts';
import type { Handed, PersonRow } from '../../wire.ts';
import { sayDay, sentences } from '../../words/index.ts';
import { partWords } from '../../visits/words/part/index.ts';
import { todayWords } from '../../visits/words/today/index.ts';
import { hospitalName } from '../../units/names.ts';
import { allNew, leftBehind, newTo } from '../caseload.ts';
import { wayWords } from '../words/way/index.ts';

/** More than so many are folded: a whole caseload that arrives must not push away what is late. */
const FIRST = 3;

/** On Today: who came to me, and whom nobody has. */
export function NewToYou() {
  const all = allNew(rows('people').value.values(), me.value?.id ?? '', localDay.value);
  const title = `${wayWords().newToYou} (${all.length})`;
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
  const w = wayWords();
  const all = leftBehind(rows('people').value.values(), localDay.value);
  if (all.length === 0) return null;
  return (
    <Cards>
      {all.map(([name, count]) => <Card key={name} href="#/caseloads" mood="warn" title={w.hasLeft(name)}><p>{w.haveNobody(count)}</p></Card>)}
    </Cards>
  );
}

const sayFrom = ({ was_name: was, by_name: by, from_on: on }: Handed) => wayWords().newFrom(was ?? by, sayDay(on));

/** On a person's page. */
export function HowTheyCame({ person }: { person: PersonRow }) {
  const w = wayWords();
  const how = newTo(person, me.value?.id ?? '');
  return (
    <>
      {how && <Read person={person} how={how} />}
      {person.visitor?.left_on && <p><a class="l-go" href="#/caseloads">{w.hasLeft(person.visitor.name)}</a></p>}
      {(person.handed ?? []).some((one) => one !== how) && <p><a class="l-go" href={link('handed', person.id)}>{w.handedBefore}</a></p>}
    </>
  );
}

function Read({ person, how }: { person: PersonRow; how: Handed }) {
  const [w, t, p] = [wayWords(), todayWords(), partWords()];
  const { last_seen: seen, communication: talk, wishes } = person;
  const open = [...rows('promises').value.values()].filter((one) => one.person === person.id && one.state !== 'kept');
  return (
    <Section title={w.newToYou}>
      <p>{sayFrom(how)}</p>
      <Said how={how} />
      <Facts rows={[
        [t.lastSeen, seen ? t.seenBy(sayDay(seen.on), seen.by_name) : t.notKnown],
        talk && [p.prefers, sentences([talk.prefers, talk.language === 'cy' && p.welsh, talk.easy_read && p.easyRead, talk.interpreter, talk.note])],
        wishes !== undefined && [p.wishes, wishes],
        open.length > 0 && [w.promised, <Promises key="promises" all={open} />],
      ]} />
      <Button onTap={() => send({ type: 'read_handover', handover: how.handover, person: person.id })}>{w.haveRead}</Button>
    </Section>
  );
}

const Promises = ({ all }: { all: { id: string; words: string; by_when?: string }[] }) => (
  <ul class="nhsuk-list nhsuk-list--bullet">
    {all.map((one) => <li key={one.id}>{one.words}{one.by_when && `: ${sayDay(one.by_when)}`}</li>)}
  </ul>
);

const Said = ({ how: { words, note, by_name: by } }: { how: Handed }) => (
  <>{[note, words].filter(Boolean).map((one) => <blockquote class="l-said" key={one}><p>{one}</p><p class="l-soft">{by}</p></blockquote>)}</>
);
