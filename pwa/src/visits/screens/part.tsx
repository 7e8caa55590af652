// One part of a trip: a person, or the ward. How the person likes to talk comes first; then the steps.
import { useEffect } from 'preact/hooks';
import { Missing } from '../../app/Current.tsx';
import { link, type Params } from '../../app/route.ts';
import { Button, Details, Facts, Page, Section, StepList } from '../../parts/index.ts';
import { sentences } from '../../words/index.ts';
import { type PersonRow, WARD } from '../../wire.ts';
import { leaveAll, own } from '../asking/answering.ts';
import { valuesOf } from '../answers.ts';
import { stateOf, type Step } from '../steps.ts';
import { nameOf, stepsIn, type Trip, tripOf } from '../trip.ts';
import { aboutWords } from '../words/about/index.ts';
import { partWords } from '../words/part/index.ts';
import { LastTime } from './LastTime.tsx';
import { titleOf } from './step.tsx';
import { lastSaid } from '../outcomes/rules.ts';
import { sayFully } from '../outcomes/saying.ts';
import { outcomeWords } from '../outcomes/words/index.ts';
import { VisitBar } from './VisitBar.tsx';
import { hospitalName } from '../../units/names.ts';

export function Part({ params }: { params: Params }) {
  const w = partWords();
  const { visit: id, part } = params as { visit: string; part: string };
  useEffect(() => void leaveAll(id), [id]);
  const trip = tripOf(id).value;
  if (!trip) return <Missing />;
  const person = trip.people.find((one) => one.id === part);
  const steps = stepsIn(trip, part);
  const values = valuesOf(own(id, part).value);
  const states = steps.map(({ questions }) => stateOf(questions, values));
  const next = states.findIndex(({ state }) => state !== 'done');
  const to = (step: Step | undefined) => link('visit', id, 'part', part, step?.id ?? '');
  return (
    <Page title={person ? nameOf(person) : w.ward} above={`${trip.unit?.name ?? ''}, ${hospitalName(trip.hospital)}`}
      back={{ href: link('visit', id), label: w.toParts }}>
      {person && <About person={person} />}
      {steps.length === 0 && <p class="l-said">{w.notHere}</p>}
      {next >= 0 && <Button href={to(steps[next])}>{states.some(({ state }) => state !== 'not_begun') ? w.goOn : w.start}</Button>}
      {person && <Instead trip={trip} person={person} />}
      {person && <p class="l-card__go"><a href={`${link('easy', visitAsks(trip))}?from=visit/${id}/part/${part}`}>{w.showAsked(nameOf(person))}</a></p>}
      <OtherLists trip={trip} person={person} />
      <Section title={w.steps}>
        <StepList
          steps={steps.map((step, place) => ({
            title: titleOf(trip, step), href: to(step), state: w.states[states[place]!.state],
            mood: { not_begun: 'calm', begun: 'notice', done: 'done' }[states[place]!.state] as 'calm' | 'notice' | 'done',
          }))}
        />
      </Section>
      {trip.visit.state !== 'finished' && <LastTime trip={trip} only={part} />}
      <Tail trip={trip} part={part} />
    </Page>
  );
}

/** Checklists that are no part of the visit, about this person, or this ward and its hospital; the way back is to here. */
function OtherLists({ trip: { visit, unit, hospital }, person }: { trip: Trip; person: PersonRow | undefined }) {
  const about = { ...(person ? { person: person.id } : { ward: visit.unit, hospital: visit.hospital }), from: `visit/${visit.id}/part/${person?.id ?? WARD}` };
  const name = person ? nameOf(person) : `${unit?.name ?? ''}, ${hospitalName(hospital)}`;
  return <p class="l-card__go"><a href={`#/checklists?${new URLSearchParams(about)}`}>{partWords().otherLists(name)}</a></p>;
}

function Instead({ trip: { visit }, person }: { trip: Trip; person: PersonRow }) {
  const said = lastSaid(visit.outcomes, person.id);
  const way = link('visit', visit.id, 'not-seen', person.id);
  return said ? <p class="l-said"><a href={way}>{sayFully(said)}</a></p> : <p class="l-card__go"><a href={way}>{outcomeWords().go}</a></p>;
}

/** The checklist itself, whichever version of it was pinned. */
const visitAsks = ({ visit }: Trip) => visit.checklist.split('/')[0]!;

function Tail({ trip, part }: { trip: Trip; part: string }) {
  return <VisitBar visit={trip.visit} person={trip.people.some(({ id }) => id === part) ? part : undefined} />;
}

function About({ person }: { person: PersonRow }) {
  const w = aboutWords();
  const talk = person.communication;
  return (
    <>
      {talk && <p class="l-talk"><strong>{w.prefers}:</strong> {sentences([talk.prefers, talk.language === 'cy' && w.welsh, talk.easy_read && w.easyRead, talk.note])}</p>}
      <Details summary={partWords().aboutThem(nameOf(person))}>
        <Facts
          rows={[
            talk?.interpreter ? [w.interpreter, talk.interpreter] : false,
            person.wishes ? [w.wishes, person.wishes] : false,
            person.family ? [w.family, person.family] : false,
            person.advocate ? [w.advocate, person.advocate] : false,
            person.legal_status ? [w.legal, person.legal_status] : false,
          ]}
        />
      </Details>
    </>
  );
}
