// One part of the paper on one long page, in the paper's order and with its numbers; made for the keyboard.
import './write_up.scss';
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Missing } from '../../app/Current.tsx';
import { go, link, type Params } from '../../app/route.ts';
import { type Question, shown, suggested, type Urgency } from '../../checklists/rules.ts';
import { Button, Page } from '../../parts/index.ts';
import { StaffAnswers } from '../../words_guide/Guided.tsx';
import { type Id, WARD } from '../../wire.ts';
import { begun, leave, type Place, settled, values } from '../asking/answering.ts';
import { Ask } from '../asking/Ask.tsx';
import { Suggest } from '../asking/Suggest.tsx';
import { onKey } from '../paper/keys.ts';
import { faultIn, paperTimes } from '../paper/times.ts';
import { questionsIn, type Trip, tripOf } from '../trip.ts';
import { paperWords } from '../words/paper/index.ts';
import { partWords } from '../words/part/index.ts';
import { VisitBar } from './VisitBar.tsx';
import { partsOf } from './write_up.tsx';

/** All questions of a part are written in one place: what is new goes out when the page is left. */
const placeOf = (visit: Id, part: string): Place => ({ visit, part, step: 'paper', section: '', paper: true });

export function WriteUpPart({ params }: { params: Params }) {
  const { visit, part } = params as { visit: string; part: string };
  const place = useMemo(() => placeOf(visit, part), [visit, part]);
  const ready = useSignal(false);
  useEffect(() => {
    // Without the times there is nothing an answer could carry: they are asked first.
    if (faultIn(paperTimes(visit).value.peek(), new Date())) return go(link('visit', visit, 'write-up'), { replace: true });
    ready.value = false;
    void settled(place).then(() => (ready.value = true));
    return () => void leave(place);
  }, [place]);
  const trip = tripOf(visit).value;
  if (!trip) return <Missing />;
  return ready.value ? <Long key={part} trip={trip} place={place} /> : null;
}

function Long({ trip, place }: { trip: Trip; place: Place }) {
  const w = paperWords();
  const { visit, part } = place;
  const questions = questionsIn(trip, part);
  const page = useRef<HTMLDivElement>(null);
  const text = useComputed(() => shown(questions, values(place).value).join(' '));
  const shows = useComputed(() => new Set(text.value.split(' ')));
  const asks = useComputed(() => JSON.stringify(suggested(questions, values(place).value)));
  const concerns = useComputed(() => JSON.parse(asks.value) as Record<string, Urgency>);
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (page.current && onKey(event, page.current, document.querySelector('.l-onward a'))) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  const parts = partsOf(trip);
  const here = parts.findIndex((one) => one.part === part);
  const after = parts[here + 1];
  const up = link('visit', visit, 'write-up');
  const at = { hospital: trip.visit.hospital, unit: trip.visit.unit, visit, person: part === WARD ? undefined : part };
  if (!trip.words) return <Page title={w.partTitle(parts[here]?.name ?? '')} back={{ href: up }}><p>{partWords().notHere}</p></Page>;
  const words = trip.words;
  const begins = (one: Question, number: number) => one.section !== questions[number - 1]?.section;
  return (
    <Page title={w.partTitle(parts[here]?.name ?? '')} above={trip.unit?.name} back={{ href: up, label: w.writeUp }}>
      <p class="l-soft">{w.keys}</p>
      <StaffAnswers.Provider value={trip.version?.answered_by === 'professionals'}>
        <div class="l-writeup" ref={page}>
          {questions.map((one, number) => (
            <div key={one.id}>
              {begins(one, number) && <h2 class="nhsuk-heading-m">{words.sections[one.section]}</h2>}
              <div class="l-writeup__one">
                <span class="l-writeup__number">{number + 1}.</span>
                <div>
                  <Ask place={place} question={one} words={words} shows={shows} asked={undefined} />
                  <Suggest at={at} question={one} step={questions.filter(({ section }) => section === one.section)} all={concerns} theme={trip.version?.sections.find(({ id }) => id === one.section)?.theme} />
                </div>
              </div>
            </div>
          ))}
        </div>
      </StaffAnswers.Provider>
      <p class="l-soft" role="status">{begun(place).value ? partWords().writing : ''}</p>
      <nav class="l-onward" aria-label={w.parts}>
        <Button href={after ? link('visit', visit, 'write-up', after.part) : up}>{after ? w.next(after.name) : w.done}</Button>
      </nav>
      <VisitBar visit={trip.visit} person={at.person} />
    </Page>
  );
}
