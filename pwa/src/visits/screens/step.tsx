// One section a screen. Every key is kept; leaving sends what is new. Nothing is ticked beforehand.
import { useComputed, useSignal } from '@preact/signals';
import { Fragment } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { Missing } from '../../app/Current.tsx';
import { link, type Params } from '../../app/route.ts';
import { shown, suggested, type Urgency } from '../../checklists/rules.ts';
import { Button, Page } from '../../parts/index.ts';
import { begun, leave, type Place, settled, values } from '../asking/answering.ts';
import { Ask } from '../asking/Ask.tsx';
import { Suggest } from '../asking/Suggest.tsx';
import { around, type Step } from '../steps.ts';
import { WARD } from '../../wire.ts';
import { nameOf, questionsIn, stepsIn, type Trip, tripOf } from '../trip.ts';
import { StaffAnswers } from '../../words_guide/Guided.tsx';
import { partWords } from '../words/part/index.ts';
import { tripWords } from '../words/trip/index.ts';
import { Photo } from './Photo.tsx';
import { VisitBar } from './VisitBar.tsx';

export function titleOf({ words }: Trip, step: Step): string {
  const w = partWords();
  const voice = step.questions.find(({ kind }) => kind === 'voice');
  return voice ? w.voices[(voice.whose ?? 'own_view') as keyof typeof w.voices] : (words?.sections[step.section] ?? step.section);
}

export function StepPage({ params }: { params: Params }) {
  const { visit, part, step: id } = params as { visit: string; part: string; step: string };
  const trip = tripOf(visit).value;
  const section = trip ? (stepsIn(trip, part).find((one) => one.id === id)?.section ?? id) : id;
  const place = useMemo<Place>(() => ({ visit, part, step: id, section }), [visit, part, id, section]);
  const ready = useSignal(false);
  useEffect(() => {
    void settled(place).then(() => (ready.value = true));
    return () => void leave(place);
  }, [place]);
  if (!trip) return <Missing />;
  return ready.value ? <Questions trip={trip} place={place} /> : null;
}

function Questions({ trip, place }: { trip: Trip; place: Place }) {
  const w = partWords();
  const { part } = place;
  const steps = stepsIn(trip, part);
  const questions = questionsIn(trip, part);
  const { place: number, step, before, after } = around(steps, place.step);
  const person = trip.people.find((one) => one.id === part);
  const name = person ? nameOf(person) : w.ward;
  const to = (one: Step) => link('visit', place.visit, 'part', part, one.id);
  const up = link('visit', place.visit, 'part', part);
  // As one text, so that a key that hides and shows nothing draws nothing again.
  const text = useComputed(() => shown(questions, values(place).value).join(' '));
  const shows = useComputed(() => new Set(text.value.split(' ')));
  const asks = useComputed(() => JSON.stringify(suggested(questions, values(place).value)));
  const concerns = useComputed(() => JSON.parse(asks.value) as Record<string, Urgency>);
  if (!step || !trip.words) return <Page title={name} back={{ href: up }}><p>{w.notHere}</p></Page>;
  const theme = trip.version?.sections.find(({ id }) => id === step.section)?.theme;
  return (
    <Page title={titleOf(trip, step)} above={`${name}: ${w.stepOf(number + 1, steps.length)}`} back={{ href: up, label: person ? w.toPart(name) : w.toWard }}>
      <StaffAnswers.Provider value={trip.version?.answered_by === 'professionals'}>
        {step.questions.map((question) => (
          <Fragment key={question.id}>
            <Ask place={place} question={question} words={trip.words!} shows={shows}
              asked={trip.visit.asked[part]?.find((one) => one.question === question.id)} />
            <Suggest at={{ hospital: trip.visit.hospital, unit: trip.visit.unit, visit: place.visit, person: part === WARD ? undefined : part }}
              question={question} step={step.questions} all={concerns} theme={theme} />
          </Fragment>
        ))}
      </StaffAnswers.Provider>
      {!step.questions.some(({ kind }) => kind === 'voice') && <Photo trip={trip} part={part} />}
      <Writing place={place} />
      <nav class="l-onward" aria-label={tripWords().parts}>
        <Button href={after ? to(after) : up}>{after ? w.next : w.done}</Button>
        {before && <Button look="second" href={to(before)}>{w.previous}</Button>}
      </nav>
      <VisitBar visit={trip.visit} person={person?.id} />
    </Page>
  );
}

function Writing({ place }: { place: Place }) {
  return <p class="l-soft" role="status">{begun(place).value ? partWords().writing : ''}</p>;
}
