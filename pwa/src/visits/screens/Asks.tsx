// Before it is kept: which questions come this time besides the core, and since when nobody has looked.
import { Details } from '../../parts/index.ts';
import type { Draft } from '../../store/index.ts';
import { type Version, wordsIn } from '../../checklists/version.ts';
import { face, sayDay } from '../../words/index.ts';
import { type Asked, type Id, type PersonRow, type UnitRow, WARD } from '../../wire.ts';
import { askedOn } from '../asked.ts';
import { nameOf } from '../trip.ts';
import { partWords } from '../words/part/index.ts';
import { tripWords } from '../words/trip/index.ts';
import type { Planning } from './PrepareForm.tsx';

interface Props {
  d: Draft<Planning>;
  usual: readonly Id[];
  people: readonly PersonRow[];
  version: Version;
  ward: UnitRow;
}

export function Asks({ d, usual, people, version, ward }: Props) {
  const w = tripWords();
  const chosen = d.field('people').value.value ?? usual;
  const going = people.filter(({ id }) => chosen.includes(id));
  const all = askedOn(version, ward, going);
  return (
    <Details summary={w.asks}>
      <p>{w.asksWhy}</p>
      {[...going.map((one) => ({ part: one.id, name: nameOf(one) })), { part: WARD, name: w.ward }].map(({ part, name }) => (
        <Turn key={part} name={name} asked={all[part] ?? []} version={version} />
      ))}
    </Details>
  );
}

function Turn({ name, asked, version }: { name: string; asked: readonly Asked[]; version: Version }) {
  const w = partWords();
  const words = wordsIn(version, face.value);
  return (
    <>
      <h3 class="l-last__name">{name}</h3>
      <ul class="l-plain">
        {asked.flatMap(({ question, why }) => (why
          ? [<li key={question}>{words.questions[question]?.ask} <span class="l-soft">{'since' in why ? w.sinceShort(sayDay(why.since)) : w.neverShort}</span></li>]
          : []))}
      </ul>
    </>
  );
}
