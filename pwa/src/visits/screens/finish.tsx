// Finish: what was looked at, in words; who was met, and whose clock that moves; and on which day it was.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { localDay } from '../../app/local_day.ts';
import { Missing } from '../../app/Current.tsx';
import { go, link, type Params } from '../../app/route.ts';
import { Banner, Button, Checkboxes, Page, Section } from '../../parts/index.ts';
import { toFault } from '../../parts/fault.ts';
import { DayField } from '../../parts/DayField.tsx';
import { type Bound, draft, rows, send } from '../../store/index.ts';
import { meta } from '../../store/meta.ts';
import { today } from '../../times.ts';
import { WARD } from '../../wire.ts';
import { sayValue } from '../../checklists/version.ts';
import { latest, valuesOf } from '../answers.ts';
import { leaveAll, told } from '../asking/answering.ts';
import { useUsual } from '../asking/lens.ts';
import { Untold } from '../asking/Untold.tsx';
import { untoldIn } from '../untold.ts';
import { clockDoubtful } from '../clock.ts';
import { bestMeeting } from '../met.ts';
import { lastSaid } from '../outcomes/rules.ts';
import { sayBriefly } from '../outcomes/saying.ts';
import { outcomeWords } from '../outcomes/words/index.ts';
import { paperTimes } from '../paper/times.ts';
import { checkOn, toLookAt } from '../promised.ts';
import { sayTally, tally } from '../tally.ts';
import { nameOf, questionsIn, type Trip, tripOf } from '../trip.ts';
import { finishWords } from '../words/finish/index.ts';
import { tripWords } from '../words/trip/index.ts';
import { VisitBar } from './VisitBar.tsx';

export function Finish({ params }: { params: Params }) {
  const w = finishWords();
  const id = params.visit!;
  useEffect(() => void leaveAll(id), [id]);
  const trip = tripOf(id).value;
  if (!trip) return <Missing />;
  return (
    <Page title={w.title} above={trip.unit?.name} back={{ href: link('visit', id), label: w.back }}>
      <Looked trip={trip} />
      <Met trip={trip} />
      <NobodyTold trip={trip} />
      <OnDay trip={trip} />
      <VisitBar visit={trip.visit} />
    </Page>
  );
}

function Looked({ trip }: { trip: Trip }) {
  const w = finishWords();
  const parts = [...trip.people.map((one) => ({ part: one.id, name: nameOf(one) })), { part: WARD, name: tripWords().ward }];
  const left = toLookAt(rows('promises').value.values(), trip.visit, today()).filter((one) => !checkOn(one, trip.visit.id)).length;
  return (
    <Section title={w.what}>
      <ul class="l-plain">
        {parts.map(({ part, name }) => (
          <li key={part}><strong>{name}</strong>: {sayTally(tally(questionsIn(trip, part), told(trip.visit.id, part).value), w.counts)}</li>
        ))}
        {left > 0 && <li>{w.promisesLeft(left)}</li>}
      </ul>
      <p>{w.openMeans}</p>
    </Section>
  );
}

/** Only somebody met in person, or who declined after being met, has their clock set back (K9). */
function Met({ trip }: { trip: Trip }) {
  const w = finishWords();
  if (trip.people.length === 0) return null;
  const says = (id: string, name: string) => {
    const how = bestMeeting(told(trip.visit.id, id).value) ?? trip.visit.seen[id];
    const instead = lastSaid(trip.visit.outcomes, id);
    if (instead && how !== 'in_person' && how !== 'declined_after_meeting') return outcomeWords().stays(name, sayBriefly(instead));
    if (!how) return w.metUnsaid(name);
    const said = trip.words?.answers[how] ?? w.notSaid;
    return how === 'in_person' || how === 'declined_after_meeting' ? w.metYes(name, said) : w.metNo(name, said);
  };
  return (
    <Section title={w.met}>
      <ul class="l-plain">{trip.people.map((one) => <li key={one.id}>{says(one.id, nameOf(one))}</li>)}</ul>
    </Section>
  );
}

/** Named before it is handed in: an answer that frightens must not end as one line among ninety. */
function NobodyTold({ trip }: { trip: Trip }) {
  const { visit, version, words } = trip;
  const themeOf = (section: string) => version?.sections.find(({ id }) => id === section)?.theme;
  const all = [...trip.people.map((one) => ({ person: one.id as string | undefined, name: nameOf(one) })), { person: undefined, name: tripWords().ward }];
  return (
    <Untold all={all.flatMap(({ person, name }) => {
      const part = person ?? WARD;
      const said = latest(told(visit.id, part).value);
      return untoldIn(questionsIn(trip, part), valuesOf(said), themeOf, { visit: visit.id, person }, rows('concerns').value.values()).map(({ question: { id }, urgency, theme }) => ({
        id: `${part}/${id}`, says: `${name}: ${words?.questions[id]?.ask ?? id} ${words ? sayValue(words, id, said[id]?.value) : ''}`,
        at: { hospital: visit.hospital, unit: visit.unit, visit: visit.id, person, urgency, about: theme },
      }));
    })} />
  );
}

function OnDay({ trip }: { trip: Trip }) {
  const w = finishWords();
  const failed = useSignal<'day' | 'right' | undefined>(undefined);
  const doubtful = clockDoubtful(Date.now(), meta.value.whole_at);
  const visit = trip.visit.id;
  const d = draft(`finish/${visit}`, () => ({ on: undefined as string | undefined, right: [] as readonly 'yes'[] }));
  const usual = paperTimes(visit).value.value.day || trip.visit.visited_on || localDay.value;
  const day = useUsual(d.field('on'), usual);
  async function finish() {
    const { on = usual, right } = d.value.peek();
    const ask = doubtful || on > localDay.value;
    failed.value = on === '' ? 'day' : ask && right.length === 0 ? 'right' : undefined;
    if (failed.value) return toFault();
    await leaveAll(visit);
    await send({ type: 'finish_visit', visit, visited_on: on }, { draft: d });
    await paperTimes(visit).clear();
    go(`visit/${visit}/summary`, { replace: true });
  }
  return (
    <>
      <DayField label={w.day} hint={w.dayHint} bind={day} error={failed.value === 'day' ? w.needDay : undefined} large />
      <Doubt day={day} right={d.field('right')} doubtful={doubtful} error={failed.value === 'right' ? w.needRight : undefined} />
      <Button onTap={finish}>{w.finish}</Button>
    </>
  );
}

function Doubt({ day, right, doubtful, error }: { day: Bound<string>; right: Bound<readonly 'yes'[]>; doubtful: boolean; error: string | undefined }) {
  const w = finishWords();
  const ahead = day.value.value > localDay.value;
  if (!doubtful && !ahead) return null;
  return (
    <>
      <Banner mood="notice">{doubtful ? w.doubtful : w.dayAhead}</Banner>
      <Checkboxes legend={w.day} hideLegend bind={right} choices={[{ value: 'yes', label: w.dayRight }]} error={error} />
    </>
  );
}
