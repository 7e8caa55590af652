// The pack on paper, for wards that bar phones: every question with room to write, and the numbers to ring.
import { Missing } from '../../app/Current.tsx';
import { online } from '../../app/online.ts';
import { link, type Params } from '../../app/route.ts';
import { EasyLines, easyWords } from '../../checklists/EasyLines.tsx';
import type { Question } from '../../checklists/rules.ts';
import { Button, Page } from '../../parts/index.ts';
import { rows, unsent } from '../../store/index.ts';
import { today } from '../../times.ts';
import { face, sayWeekday, sentences } from '../../words/index.ts';
import { WARD } from '../../wire.ts';
import { toLookAt } from '../promised.ts';
import { nameOf, stepsIn, type Trip, tripOf } from '../trip.ts';
import { finishWords } from '../words/finish/index.ts';
import { paperWords } from '../words/paper/index.ts';
import { aboutWords } from '../words/about/index.ts';
import { tripWords } from '../words/trip/index.ts';
import { PromiseLine } from '../screens/PromisesFirst.tsx';
import { titleOf } from '../screens/step.tsx';
import { hospitalName } from '../../units/names.ts';

export function Paper({ params }: { params: Params }) {
  const w = finishWords();
  const trip = tripOf(params.visit!).value;
  if (!trip) return <Missing />;
  const { visit, unit, hospital } = trip;
  const parts = [...trip.people.map((one) => ({ part: one.id, name: nameOf(one) })), { part: WARD, name: tripWords().ward }];
  const promises = toLookAt(rows('promises').value.values(), visit, today());
  return (
    <Page title={w.paper} above={`${unit?.name ?? ''}, ${hospitalName(hospital)}. ${sayWeekday(visit.planned_on)}`} back={{ href: link('visit', visit.id), label: w.back }}>
      <div class="l-paper">
        <div class="l-screen"><p>{w.paperHow}</p><Button onTap={() => print()}>{w.printNow}</Button><AsPdf trip={trip} /></div>
        <p>{w.paperObserved}</p>
        <p>{w.paperAfter}</p>
        <p class="l-soft">{w.paperLater}</p>
        {unit?.arriving && <p>{unit.arriving}</p>}
        <h2>{w.paperRing}</h2>
        <p><strong>{w.paperWrong}</strong></p>
        <ul class="l-plain">{(hospital?.telephones ?? []).map((one) => <li key={one.number}>{one.name}: <strong>{one.number}</strong> {one.hours}</li>)}</ul>
        <h2>{w.paperPromises}</h2>
        {promises.length === 0 && <p>{tripWords().promisesNone}</p>}
        {promises.map((one) => <div key={one.id}><PromiseLine one={one} trip={trip} /><Lines count={1} /></div>)}
        {parts.map(({ part, name }) => <PartOnPaper key={part} trip={trip} part={part} name={name} />)}
        <section class="l-paper__part">
          <h2>{easyWords().easyTitle}</h2>
          <EasyLines version={trip.version} />
        </section>
        <h2 class="l-paper__part">{w.paperNewPromise}</h2>
        <Lines count={4} />
        <p><strong>{w.paperKeepSafe}</strong></p>
      </div>
    </Page>
  );
}

/** Made by the server, so only with a signal, and only of a trip that it has heard of. */
function AsPdf({ trip: { visit, version } }: { trip: Trip }) {
  const w = paperWords();
  if (!online.value || unsent('visits', visit.id).value) return <p class="l-soft">{w.pdfLater}</p>;
  const spoken = version?.words[face.value] ? face.value : face.value.slice(0, 2);
  return <p class="l-card__go"><a href={`/api/reports/pack/${visit.id}.${spoken}.pdf`} target="_blank" rel="noopener">{w.pdf}</a></p>;
}

function PartOnPaper({ trip, part, name }: { trip: Trip; part: string; name: string }) {
  const talk = trip.people.find((one) => one.id === part)?.communication;
  return (
    <section class="l-paper__part">
      <h2>{name}</h2>
      {talk && <p><strong>{aboutWords().prefers}:</strong> {sentences([talk.prefers, talk.interpreter])}</p>}
      {stepsIn(trip, part).map((step) => (
        <section key={step.id}>
          <h3>{titleOf(trip, step)}</h3>
          {step.questions.map((one) => <OnPaper key={one.id} trip={trip} one={one} />)}
        </section>
      ))}
    </section>
  );
}

const LINES: Record<string, number> = { voice: 5, words: 3, seen: 2 };
const BOXES: Record<string, string[]> = {
  yes_no_unsure: ['yes', 'no', 'unsure'],
  yes_no_sort_of: ['yes', 'sort_of', 'no', 'unsure'],
  seen: ['in_person', 'declined_after_meeting', 'video', 'phone', 'not_seen'],
  number: ['not_supplied'],
  voice: ['words', 'signs', 'symbols', 'behaviour', 'picture'],
};

function OnPaper({ trip: { words }, one }: { trip: Trip; one: Question }) {
  const w = finishWords();
  const boxes = one.kind === 'voice' && one.whose !== 'person' && one.whose !== 'family' ? [] : (BOXES[one.kind] ?? one.options ?? []);
  const say = (value: string) => words?.questions[one.id]?.options?.[value] ?? words?.answers[value] ?? value;
  return (
    <div class="l-paper__ask">
      <p><strong>{words?.questions[one.id]?.ask ?? one.id}</strong></p>
      {boxes.length > 0 && <p>{one.kind === 'voice' ? `${w.paperTold} ` : ''}{boxes.map((value) => <span class="l-paper__box" key={value}>☐ {say(value)}</span>)}</p>}
      {one.kind === 'seen' && <p>{w.paperPrivate} ☐ {say('yes')} ☐ {say('partly')} ☐ {say('no')}</p>}
      <Lines count={LINES[one.kind] ?? 1} />
      <p class="l-paper__none">☐ {w.paperNoAnswer}</p>
    </div>
  );
}

function Lines({ count }: { count: number }) {
  return <>{Array.from({ length: count }, (_, place) => <div class="l-paper__line" key={place} />)}</>;
}
