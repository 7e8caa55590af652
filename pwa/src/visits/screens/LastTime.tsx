// A trip opens with what one said last time: the first look is whether that has changed.
import { Details, Section } from '../../parts/index.ts';
import { me, rows } from '../../store/index.ts';
import { versionOf } from '../../checklists/version.ts';
import { face, sayDay } from '../../words/index.ts';
import { WARD } from '../../wire.ts';
import { lastTime, type LastTime as Last } from '../last_time.ts';
import { nameOf, type Trip } from '../trip.ts';
import { tripWords } from '../words/trip/index.ts';

/** `only`: of one part, where it stands on that part's own page; nothing said there is then no news. */
export function LastTime({ trip, only }: { trip: Trip; only?: string }) {
  const w = tripWords();
  const given = {
    visits: rows('visits').value.values(),
    answers: [...rows('answers').value.values()],
    versions: new Map([...rows('checklists').value].map(([id, one]) => [id, versionOf(one)!])),
    me: me.value?.id ?? '',
    face: face.value,
  };
  const visits = [...rows('visits').value.values()];
  const all = [...trip.people.map((one) => ({ part: one.id, name: nameOf(one) })), { part: WARD, name: w.ward }];
  const parts = all.filter(({ part }) => only === undefined || part === only);
  const found = parts.flatMap(({ part, name }) => {
    const last = lastTime(trip.visit, part, { ...given, visits });
    return last ? [{ part, name, last }] : [];
  });
  if (only !== undefined && found.length === 0) return null;
  return (
    <Section title={w.lastTime}>
      {found.length === 0 ? <p>{w.lastNothing}</p> : found.map(({ part, name, last }) => <About key={part} name={name} last={last} />)}
    </Section>
  );
}

function About({ name, last }: { name: string; last: Last }) {
  const w = tripWords();
  const [first, ...rest] = last.said;
  const line = ({ question, ask, says }: Last['said'][number]) => (
    <p key={question} class="l-last__line"><span class="l-soft">{ask}</span><br />{says}</p>
  );
  return (
    <div class="l-last">
      <h3 class="l-last__name">{name} <span class="l-soft">{[sayDay(last.on), last.by_name].filter(Boolean).join(', ')}</span></h3>
      {first && line(first)}
      {rest.length > 0 && <Details summary={w.more}>{rest.map(line)}</Details>}
    </div>
  );
}
