// The three promises to look at, the longest overdue first: what one visit can really check.
import { link } from '../../app/route.ts';
import { Button, Section, Tag } from '../../parts/index.ts';
import { rows } from '../../store/index.ts';
import { today } from '../../times.ts';
import { sayDay } from '../../words/index.ts';
import type { PromiseRow } from '../../wire.ts';
import { checkOn, FIRST, isLate, toLookAt } from '../promised.ts';
import { nameOf, type Trip } from '../trip.ts';
import { partWords } from '../words/part/index.ts';
import { tripWords } from '../words/trip/index.ts';

export function PromisesFirst({ trip }: { trip: Trip }) {
  const w = tripWords();
  const all = toLookAt(rows('promises').value.values(), trip.visit, today());
  const left = all.length - FIRST;
  return (
    <Section title={w.promises}>
      {all.length === 0 && <p>{w.promisesNone}</p>}
      <ol class="l-promises">
        {all.slice(0, FIRST).map((one) => <li key={one.id}><PromiseLine one={one} trip={trip} /></li>)}
      </ol>
      {left > 0 && <p>{w.promisesMore(left)}</p>}
      <Button look="second" href={link('visit', trip.visit.id, 'promises')}>{w.checkThem}</Button>
    </Section>
  );
}

export function PromiseLine({ one, trip }: { one: PromiseRow; trip: Trip }) {
  const w = tripWords();
  const p = partWords();
  const now = today();
  const found = checkOn(one, trip.visit.id)?.found;
  const person = one.person ? nameOf(trip.people.find(({ id }) => id === one.person)) : '';
  return (
    <div class="l-promise">
      <p class="l-promise__words">{person && <strong>{person}: </strong>}“{one.words}”</p>
      <p class="l-soft">{w.promiseBy(one.by_whom, sayDay(one.made_on))}</p>
      {one.by_when && (
        <Tag mood={isLate(one, now) ? 'warn' : 'calm'}>
          {isLate(one, now) ? w.promiseLate(sayDay(one.by_when)) : w.promiseUntil(sayDay(one.by_when))}
        </Tag>
      )}
      {found && <Tag mood={found === 'kept' ? 'done' : 'notice'}>{p.foundOn(p.founds[found])}</Tag>}
    </div>
  );
}
