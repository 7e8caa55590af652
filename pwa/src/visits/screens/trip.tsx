// The trip. Before: what was said and promised last time. On the ward: what to do there first of all.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { localDay } from '../../app/local_day.ts';
import { link, type Params } from '../../app/route.ts';
import { Missing } from '../../app/Current.tsx';
import { Banner, Button, Confirm, Details, Field, Page, Section, StepList, Tag, Unsent } from '../../parts/index.ts';
import { toFault } from '../../parts/fault.ts';
import { draft, me, rows, send } from '../../store/index.ts';
import { sayDay, sayWeekday } from '../../words/index.ts';
import { type VisitRow, WARD } from '../../wire.ts';
import { leaveAll, own } from '../asking/answering.ts';
import { valuesOf } from '../answers.ts';
import { newerFor } from '../newer.ts';
import { stateOf } from '../steps.ts';
import { lastSaid } from '../outcomes/rules.ts';
import { sayBriefly, sayFully } from '../outcomes/saying.ts';
import { outcomeWords } from '../outcomes/words/index.ts';
import { calledOffBy, passedOn } from '../passed.ts';
import { nameOf, questionsIn, type Trip, tripOf } from '../trip.ts';
import { paperWords } from '../words/paper/index.ts';
import { tripWords } from '../words/trip/index.ts';
import { Change } from './Change.tsx';
import { FamilySaid } from './FamilySaid.tsx';
import { OnLeave } from '../../people/screens/OnLeave.tsx';
import { LastTime } from './LastTime.tsx';
import { PackTag, PackTick } from './PackTick.tsx';
import { PromisesFirst } from './PromisesFirst.tsx';
import { RungBefore } from './RungBefore.tsx';
import { VisitBar } from './VisitBar.tsx';
import { hospitalName } from '../../units/names.ts';

export function TripPage({ params }: { params: Params }) {
  const w = tripWords();
  const id = params.visit!;
  useEffect(() => void leaveAll(id), [id]);
  const trip = tripOf(id).value;
  if (!trip) return <Missing />;
  const { visit, unit, hospital } = trip;
  const open = visit.state === 'planned' || visit.state === 'begun';
  const day = w.onDay(sayWeekday(visit.visited_on ?? visit.planned_on), visit.announced ? w.announcedSmall : w.notAnnouncedSmall);
  return (
    <Page title={w.tripTitle(unit?.name ?? '')} above={hospitalName(hospital)} back={{ href: '#/today' }}>
      <p class="l-trip-when">
        {day} <Tag mood={visit.state === 'begun' ? 'notice' : 'calm'}>{w.states[visit.state]}</Tag> {open && <PackTag trip={trip} />}{' '}
        <Unsent noun="visits" id={id} />
      </p>
      <NewerQuestions trip={trip} />
      {visit.state === 'called_off' && <CalledOff visit={visit} />}
      {passedOn(visit).map(({ passed_on: one, now_with: to, since }) => (
        <Banner key={one}>{w.passedOn(to!, sayDay(since!))} <a class="l-go" href={link('visit', id, 'passed-on')}>{w.passedOnDo}</a></Banner>
      ))}
      {open && trip.people.map((one) => <OnLeave key={one.id} person={one} day={visit.planned_on} />)}
      {open && <RungBefore trip={trip} />}
      <CameToNothing trip={trip} />
      {visit.state === 'planned' && <Button onTap={() => send({ type: 'begin_visit', visit: id })}>{w.begin}</Button>}
      {open && <FamilySaid trip={trip} />}
      {visit.state === 'planned' && <LastTime trip={trip} />}
      {visit.state === 'planned' && <PromisesFirst trip={trip} />}
      <Parts trip={trip} />
      {visit.state === 'begun' && <PromisesFirst trip={trip} />}
      {visit.state === 'begun' && <Button href={link('visit', id, 'finish')}>{w.finish}</Button>}
      {!open && <Button href={link('visit', id, 'summary')}>{w.summary}</Button>}
      {visit.state === 'finished' && visit.lead === me.value?.id && <p class="l-card__go"><a href={link('visit', id, 'finish')}>{w.wrongDay}</a></p>}
      {open && <Arriving trip={trip} />}
      {open && <p class="l-card__go"><a href={link('visit', id, 'write-up')}>{paperWords().writeUp}</a></p>}
      {open && <p class="l-card__go"><a href={link('visit', id, 'not-seen', 'trip')}>{outcomeWords().goTrip}</a></p>}
      {open && <PackTick trip={trip} />}
      {open && <Change visit={visit} />}
      {open && <CallOff visit={visit} />}
      <VisitBar visit={visit} />
    </Page>
  );
}

function CalledOff({ visit }: { visit: VisitRow }) {
  const w = tripWords();
  const { by_name: by, why } = calledOffBy(visit) ?? {};
  return <p class="l-said">{lastSaid(visit.outcomes) ? outcomeWords().calledOff : w.calledOff} {by && w.calledOffBy(by)}{why && ` “${why}”`}</p>;
}

/** Said, and never done by itself: a trip stays on the version it was prepared with until somebody has seen what differs. */
function NewerQuestions({ trip: { visit } }: { trip: Trip }) {
  const w = tripWords();
  const newer = newerFor(visit, rows('checklists').value.values(), localDay.value);
  if (!newer) return null;
  return <Banner>{w.newer(sayDay(newer.version))} <a class="l-go" href={link('visit', visit.id, 'newer')}>{w.newerSee}</a></Banner>;
}

function Parts({ trip }: { trip: Trip }) {
  const w = tripWords();
  const parts = [...trip.people.map((one) => ({ part: one.id, title: nameOf(one) })), { part: WARD, title: w.ward }];
  return (
    <Section title={w.parts}>
      <StepList
        steps={parts.map(({ part, title }) => {
          const { state, open } = stateOf(questionsIn(trip, part), valuesOf(own(trip.visit.id, part).value));
          const instead = part === WARD ? undefined : lastSaid(trip.visit.outcomes, part);
          if (instead && state !== 'done') return { title, href: link('visit', trip.visit.id, 'part', part), state: sayBriefly(instead), mood: 'notice' };
          return {
            title, href: link('visit', trip.visit.id, 'part', part), state: w.partState[state],
            mood: state === 'done' ? 'done' : state === 'begun' ? 'notice' : 'calm',
            hint: state === 'begun' ? w.leftOpen(open) : undefined,
          };
        })}
      />
    </Section>
  );
}

/** What was said of the whole trip, with the way to what may follow from it. */
function CameToNothing({ trip: { visit } }: { trip: Trip }) {
  const said = lastSaid(visit.outcomes);
  return said ? <p class="l-said"><a href={link('visit', visit.id, 'not-seen', 'trip')}>{sayFully(said)}</a></p> : null;
}

function Arriving({ trip: { unit, visit } }: { trip: Trip }) {
  const w = tripWords();
  const phones = unit?.phones ?? 'ask';
  const says = { allowed: w.phonesYes, ask: w.phonesAsk, not_allowed: w.phonesNot }[phones];
  return (
    <Section title={w.arriving}>
      {unit?.arriving && <p>{unit.arriving}</p>}
      <p class={phones === 'not_allowed' ? 'l-said' : undefined}>{says}</p>
      {phones === 'not_allowed' && <Button look="second" href={link('visit', visit.id, 'paper')}>{w.print}</Button>}
      {phones === 'ask' && <p><a href={link('visit', visit.id, 'paper')}>{w.print}</a></p>}
    </Section>
  );
}

function CallOff({ visit }: { visit: VisitRow }) {
  const w = tripWords();
  const missing = useSignal(false);
  const d = draft(`call-off/${visit.id}`, () => ({ why: '' }));
  async function callOff() {
    missing.value = d.value.peek().why.trim() === '';
    if (missing.value) return toFault();
    await send({ type: 'call_off_visit', visit: visit.id, why: d.value.peek().why }, { draft: d });
  }
  return (
    <Details summary={w.callOff}>
      <Field label={w.callOffWhy} bind={d.field('why')} error={missing.value ? w.callOffFill : undefined} />
      <Confirm ask={w.callOff} yes={w.callOffYes} onYes={callOff}>{w.callOffSay}</Confirm>
    </Details>
  );
}
