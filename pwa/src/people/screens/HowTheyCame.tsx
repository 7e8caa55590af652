// On a person's page: somebody was handed over, and what whoever gets them should know, until they have looked.
import { link } from '../../app/route.ts';
import { Button, Facts, Section } from '../../parts/index.ts';
import { me, rows, send } from '../../store/index.ts';
import type { Handed, PersonRow } from '../../wire.ts';
import { sayDay, sentences } from '../../words/index.ts';
import { aboutWords } from '../../visits/words/about/index.ts';
import { todayWords } from '../../visits/words/today/index.ts';
import { newTo } from '../caseload.ts';
import { cardWords } from '../words/card/index.ts';
import { wayWords } from '../words/way/index.ts';
import { sayFrom } from './NewToYou.tsx';

export function HowTheyCame({ person }: { person: PersonRow }) {
  const [w, c] = [wayWords(), cardWords()];
  const how = newTo(person, me.value?.id ?? '');
  return (
    <>
      {how && <Read person={person} how={how} />}
      {person.visitor?.left_on && <p><a class="l-go" href="#/caseloads">{c.hasLeft(person.visitor.name)}</a></p>}
      {(person.handed ?? []).some((one) => one !== how) && <p><a class="l-go" href={link('handed', person.id)}>{w.handedBefore}</a></p>}
    </>
  );
}

function Read({ person, how }: { person: PersonRow; how: Handed }) {
  const [w, t, a] = [wayWords(), todayWords(), aboutWords()];
  const { last_seen: seen, communication: talk, wishes } = person;
  const open = promisedTo(person);
  return (
    <Section title={cardWords().newToYou}>
      <p>{sayFrom(how)}</p>
      <Said how={how} />
      <Facts rows={[
        [t.lastSeen, seen ? t.seenBy(sayDay(seen.on), seen.by_name) : t.notKnown],
        talk && [a.prefers, sentences([talk.prefers, talk.language === 'cy' && a.welsh, talk.easy_read && a.easyRead, talk.interpreter, talk.note])],
        wishes !== undefined && [a.wishes, wishes],
        open.length > 0 && [w.promised, <Promises key="promises" all={open} />],
      ]} />
      <Button onTap={() => send({ type: 'read_handover', handover: how.handover, person: person.id })}>{w.haveRead}</Button>
    </Section>
  );
}

const promisedTo = ({ id }: PersonRow) => [...rows('promises').value.values()].filter((one) => one.person === id && one.state !== 'kept');

/** What the hospital said it would do for somebody; while they are new to one, it stands with what one should know. */
export function Promised({ person }: { person: PersonRow }) {
  const open = promisedTo(person);
  if (open.length === 0 || newTo(person, me.value?.id ?? '')) return null;
  return <Section title={wayWords().promised}><Promises all={open} /></Section>;
}

const Promises = ({ all }: { all: { id: string; words: string; by_when?: string }[] }) => (
  <ul class="nhsuk-list nhsuk-list--bullet">
    {all.map((one) => <li key={one.id}>{one.words}{one.by_when && <><br /><span class="l-soft">{wayWords().tellBy(sayDay(one.by_when))}</span></>}</li>)}
  </ul>
);

const Said = ({ how: { words, note, by_name: by } }: { how: Handed }) => (
  <>{[note, words].filter(Boolean).map((one) => <blockquote class="l-said" key={one}><p>{one}</p><p class="l-soft">{by}</p></blockquote>)}</>
);
