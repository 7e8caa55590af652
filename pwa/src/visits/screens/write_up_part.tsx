// One part of the paper of a trip, typed in.
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { Missing } from '../../app/Current.tsx';
import { go, link, type Params } from '../../app/route.ts';
import { Page } from '../../parts/index.ts';
import { type Id, WARD } from '../../wire.ts';
import { leave, type Place, settled } from '../asking/answering.ts';
import { Long } from '../paper/Long.tsx';
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
  return ready.value ? <Typed key={part} trip={trip} place={place} /> : null;
}

const NOTHING = () => ({});

function Typed({ trip, place }: { trip: Trip; place: Place }) {
  const w = paperWords();
  const { visit, part } = place;
  const parts = partsOf(trip);
  const here = parts.findIndex((one) => one.part === part);
  const after = parts[here + 1];
  const up = link('visit', visit, 'write-up');
  const at = { hospital: trip.visit.hospital, unit: trip.visit.unit, visit, person: part === WARD ? undefined : part };
  const questions = questionsIn(trip, part);
  if (!trip.words) return <Page title={w.partTitle(parts[here]?.name ?? '')} back={{ href: up }}><p>{partWords().notHere}</p></Page>;
  return (
    <Page title={w.partTitle(parts[here]?.name ?? '')} above={trip.unit?.name} back={{ href: up, label: w.writeUp }}>
      <Long place={place} questions={questions} all={questions} besides={NOTHING} words={trip.words} version={trip.version} at={at}
        onward={{ href: after ? link('visit', visit, 'write-up', after.part) : up, label: after ? w.next(after.name) : w.done }} />
      <VisitBar visit={trip.visit} person={at.person} />
    </Page>
  );
}
