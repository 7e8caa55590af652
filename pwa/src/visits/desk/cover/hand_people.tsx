// Somebody's caseload, all of it or chosen people, goes to a colleague of the same body from a day.
import { useMemo } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { Missing } from '../../../app/Current.tsx';
import { localDay } from '../../../app/local_day.ts';
import { go, link, type Params } from '../../../app/route.ts';
import { newId } from '../../../ids.ts';
import { Banner, Button, Checkboxes, Details, Note, Page, Radios, Section, Textarea } from '../../../parts/index.ts';
import { DayField } from '../../../parts/DayField.tsx';
import { Read } from '../../../parts/desk/Read.tsx';
import { Select } from '../../../parts/desk/Select.tsx';
import { toFault } from '../../../parts/fault.ts';
import { type Draft, draft, me, rows, send } from '../../../store/index.ts';
import type { Day, Id, PersonRow, VisitRow } from '../../../wire.ts';
import { sayDay, sayWeekday } from '../../../words/index.ts';
import { lens } from '../../asking/lens.ts';
import type { VisitorRow } from '../plan_row.ts';
import { nameOf } from '../../trip.ts';
import { caseloads, goAlong, takenBy, tripsOf } from './handovers.ts';
import { coverWords } from './words/index.ts';

interface Handing {
  to: Id | undefined;
  from: Day;
  /** Absent: everybody, and the trips that follow from it, until somebody chooses. */
  people: readonly Id[] | undefined;
  visits: readonly Id[] | undefined;
  words: string;
  notes: Record<Id, string>;
}
/** More than this many names stand in a list that opens. */
const SIDE_BY_SIDE = 8;

export function HandPeople({ params }: { params: Params }) {
  const w = coverWords();
  const { body = '', account } = params;
  const all = caseloads(rows('people').value.values(), body, me.value?.id ?? '', localDay.value);
  const mine = all.find(({ visitor }) => (visitor?.account ?? 'nobody') === account);
  if (!mine) return <Missing />;
  const name = !mine.visitor ? w.nobodys : mine.visitor.account === me.value?.id ? w.mine : mine.visitor.name;
  return (
    <Page title={w.handTitle} above={name} back={{ href: '#/caseloads' }}>
      <p>{w.handWhy}</p>
      <Read<{ visitors: VisitorRow[] }> path={`/api/visitors/${encodeURIComponent(body)}`}>
        {({ visitors }) => (
          <Handing body={body} account={mine.visitor?.account} people={mine.people} others={visitors.filter((one) => one.account !== account)} />
        )}
      </Read>
    </Page>
  );
}

interface Props {
  body: Id;
  account: Id | undefined;
  people: readonly PersonRow[];
  others: readonly VisitorRow[];
}

function Handing({ body, account, people, others }: Props) {
  const w = coverWords();
  const wrong = useSignal(false);
  const d = draft<Handing>(`hand-people/${body}/${account ?? 'nobody'}`, () => ({
    to: undefined, from: localDay.peek(), people: undefined, visits: undefined, words: '', notes: {},
  }));
  const { from, people: chosen = people.map(({ id }) => id), visits } = d.value.value;
  const trips = tripsOf(rows('visits').value.values(), account, body, from || localDay.value);
  const usual = goAlong(trips, chosen, chosen.length === people.length);
  const along = visits?.filter((id) => trips.some((one) => one.id === id)) ?? usual;
  const promised = [...rows('promises').value.values()].filter(({ person, state }) => state !== 'kept' && chosen.includes(person ?? '')).length;
  if (others.length === 0) return <p>{w.nobodyElse}</p>;

  async function keep() {
    const { to, words, notes } = d.value.peek();
    wrong.value = !to || !from || chosen.length === 0;
    if (wrong.value || !to) return toFault();
    const said = Object.fromEntries(Object.entries(notes).filter(([id, note]) => chosen.includes(id) && note.trim()));
    await send(
      { type: 'hand_over_people', handover: newId(), to, people: [...chosen], from_on: from, visits: [...along], words: words.trim(), notes: said },
      { draft: d },
    );
    go('#/caseloads', { replace: true });
  }
  return (
    <>
      {wrong.value && <Banner mood="bad">{w.handFill}</Banner>}
      <To d={d} others={others} />
      <DayField label={w.fromOn} bind={d.field('from')} />
      <Whom d={d} people={people} />
      <Trips d={d} trips={trips} usual={usual} />
      {promised > 0 && <Note><p>{w.promised(promised)}</p></Note>}
      {account && <StaysWith body={body} account={account} name={people[0]?.visitor?.name ?? w.colleague} people={chosen} />}
      <Section title={w.notes}>
        <p>{w.notesWhy}</p>
        <Textarea label={w.forAll} bind={d.field('words')} rows={3} guide />
        {people.filter(({ id }) => chosen.includes(id)).map((person) => <About key={person.id} d={d} person={person} />)}
      </Section>
      <Button onTap={keep}>{w.handYes(chosen.length)}</Button>
    </>
  );
}

/** What does not go along by being handed over: concerns that they have taken, and what stands under their name at a table. */
function StaysWith({ body, account, name, people }: { body: Id; account: Id; name: string; people: readonly Id[] }) {
  const w = coverWords();
  const taken = takenBy(rows('concerns').value.values(), account, people);
  return (
    <>
      {taken.length > 0 && (
        <Section title={w.taken(taken.length)}>
          <p>{w.takenWhy(name)}</p>
          <ul class="nhsuk-list">
            {taken.map((one) => <li key={one.id}><a class="l-go" href={link('concern', one.id)}>{nameOf(rows('people').value.get(one.person ?? ''))}: {one.words || w.noWords}</a></li>)}
          </ul>
        </Section>
      )}
      <Read<{ actions: { id: Id; hospital: Id; words: string; by_when: Day }[] }> path={`/api/forums/owned/${encodeURIComponent(body)}/${encodeURIComponent(account)}`}>
        {({ actions }) => actions.length > 0 && (
          <Section title={w.agreed(actions.length)}>
            <p>{w.agreedWhy(name)}</p>
            <ul class="nhsuk-list">
              {actions.map((one) => <li key={one.id}><a class="l-go" href={link('hospital', one.hospital, 'forum')}>{one.words}</a> {w.until(sayDay(one.by_when))}</li>)}
            </ul>
          </Section>
        )}
      </Read>
    </>
  );
}

function To({ d, others }: { d: Draft<Handing>; others: readonly VisitorRow[] }) {
  const w = coverWords();
  const choices = others.map(({ account, name }) => ({ value: account, label: name }));
  const text = useMemo(() => lens(d, ({ to }) => to ?? '', (said, to: string) => ({ ...said, to: to || undefined })), [d]);
  return choices.length > SIDE_BY_SIDE
    ? <Select label={w.to} bind={text} choices={choices} none={w.choose} />
    : <Radios legend={w.to} bind={d.field('to')} choices={choices} />;
}

function Whom({ d, people }: { d: Draft<Handing>; people: readonly PersonRow[] }) {
  const w = coverWords();
  const units = rows('units').value;
  const bind = useMemo(
    () => lens(d, (said) => said.people ?? people.map(({ id }) => id), (said, next: readonly Id[]) => ({ ...said, people: next, visits: undefined })),
    [d, people.length],
  );
  return (
    <Checkboxes legend={w.whom} bind={bind}
      choices={people.map((one) => ({ value: one.id, label: one.known_as ?? one.name, hint: units.get(one.unit)?.name }))} />
  );
}

function Trips({ d, trips, usual }: { d: Draft<Handing>; trips: readonly VisitRow[]; usual: readonly Id[] }) {
  const w = coverWords();
  const [units, people] = [rows('units').value, rows('people').value];
  const bind = useMemo(() => lens(d, ({ visits }) => visits ?? usual, (said, next: readonly Id[]) => ({ ...said, visits: next })), [d, usual.join()]);
  if (trips.length === 0) return <p>{w.noTrips}</p>;
  const who = (one: VisitRow) => one.people.map((id) => people.get(id)?.known_as ?? people.get(id)?.name ?? '').join(', ');
  return (
    <Checkboxes legend={w.trips} hint={w.tripsHint} bind={bind}
      choices={trips.map((one) => ({ value: one.id, label: `${units.get(one.unit)?.name ?? ''}, ${sayWeekday(one.planned_on)}`, hint: who(one) }))} />
  );
}

function About({ d, person }: { d: Draft<Handing>; person: PersonRow }) {
  const w = coverWords();
  const name = person.known_as ?? person.name;
  const bind = useMemo(
    () => lens(d, ({ notes }) => notes[person.id] ?? '', (said, note: string) => ({ ...said, notes: { ...said.notes, [person.id]: note } })),
    [d, person.id],
  );
  return <Details summary={w.about(name)}><Textarea label={w.aboutAsk(name)} bind={bind} rows={3} guide /></Details>;
}
