// Today: what needs me, trips under way, and whose visit is owed and why, the nearest first.
import { Button, Card, Cards, Details, Page, Section, Tag } from '../../parts/index.ts';
import { Deaths, HomesLink, ToExplainLink } from '../../people/screens/AlsoOwed.tsx';
import { NewToYou } from '../../people/screens/NewToYou.tsx';
import { me, rows } from '../../store/index.ts';
import { asks, inOrder } from '../../alerts/rules.ts';
import { sayWhy, words as alertWords } from '../../alerts/words/index.ts';
import { sayUrgency } from '../../concerns/words/urgency/index.ts';
import type { AlertRow } from '../../wire.ts';
import { localDay } from '../../app/local_day.ts';
import { link } from '../../app/route.ts';
import { sayMoment } from '../../words/index.ts';
import { standing } from '../due.ts';
import { type Group, owing, tripsAhead } from '../owed.ts';
import { calledOff, passedOn } from '../passed.ts';
import { sayWeekday } from '../../words/index.ts';
import { todayWords } from '../words/today/index.ts';
import { Waits } from '../../register/Waits.tsx';
import { OwedCard } from './OwedCard.tsx';
import { ToRing } from './ToRing.tsx';
import { hospitalName } from '../../units/names.ts';

export function Today() {
  const w = todayWords();
  const places = me.value?.seats.some(({ role }) => role === 'placing_commissioner' || role === 'placing_oncall');
  return (
    <Page title={w.title}>
      <NeedsYou />
      {me.value && !places && <Quiet />}
      <Trips state="begun" />
      <ToRing />
      <Waits />
      {places && <Deaths />}
      {places && <NewToYou />}
      {places && <Owed groups={['overdue']} />}
      <Trips state="planned" />
      {places && rows('people').value.size > 0 && <Button href="#/visit/new">{w.prepare}</Button>}
      {places && <Owed groups={['soon', 'later']} last />}
      {places && <p><a class="l-go" href="#/plans">{w.plans}</a></p>}
      {places && <ToExplainLink />}
      {places && <p><a class="l-go" href="#/caseloads">{w.caseloads}</a></p>}
      {places && <p><a class="l-go" href="#/away">{w.away}</a></p>}
      {places && <HomesLink />}
      {places && <p><a class="l-go" href="#/assurance">{w.assurance}</a></p>}
      <p><a class="l-go" href="#/checklists">{w.checklists}</a></p>
    </Page>
  );
}

/** Somebody for whom nobody's visit is owed and nothing waits: said, with the way to what they may read. */
function Quiet() {
  const w = alertWords();
  const waits = [...rows('alerts').value.values()].some(({ state }) => state === 'waiting');
  if (waits || tripsAhead(rows('visits').value.values(), me.value?.id ?? '').length > 0) return null;
  return <><p>{w.none}</p><p><a class="l-go" href="#/concerns">{w.goList}</a></p></>;
}

/** Whoever is counted on stands first; copies and news ask nothing, and stand apart. */
function NeedsYou() {
  const w = todayWords();
  const all = inOrder(rows('alerts').value.values()).filter(({ state }) => state === 'waiting');
  return (
    <>
      <Told title={w.needsYou} all={all.filter(asks)} />
      <Told title={alertWords().told} all={all.filter((one) => !asks(one))} />
    </>
  );
}

function Told({ title, all }: { title: string; all: AlertRow[] }) {
  const w = todayWords();
  if (all.length === 0) return null;
  const hospitals = rows('hospitals').value;
  return (
    <Section title={title}>
      <Cards>
        {all.map((one) => {
          const mood = !asks(one) ? 'plain' : one.urgency === 'immediate' ? 'danger' : 'warn';
          const why = sayWhy(one);
          return (
            <Card key={one.id} href={link('alert', one.id)} mood={mood} title={w.alert(hospitalName(hospitals.get(one.hospital)))}
              tag={<Tag mood={mood === 'plain' ? 'calm' : mood}>{sayUrgency(one.urgency)}</Tag>}>
              {why && <p>{why}</p>}
              <p>{w.since(sayMoment(one.at))}</p>
            </Card>
          );
        })}
      </Cards>
    </Section>
  );
}

/** What is under way stands above who is late, and that above what is only planned. */
function Trips({ state }: { state: 'begun' | 'planned' }) {
  const w = todayWords();
  const trips = tripsAhead(rows('visits').value.values(), me.value?.id ?? '').filter((trip) => trip.state === state);
  const off = state === 'planned' ? calledOff(rows('visits').value.values(), me.value?.id ?? '', localDay.value) : [];
  if (trips.length + off.length === 0) return null;
  const units = rows('units').value;
  const hospitals = rows('hospitals').value;
  return (
    <Section title={state === 'begun' ? w.underWay : w.trips}>
      <Cards>
        {trips.map((trip) => {
          const ward = units.get(trip.unit)?.name ?? '';
          const begun = trip.state === 'begun';
          return (
            <Card key={trip.id} href={link('visit', trip.id)} above={hospitalName(hospitals.get(trip.hospital))}
              title={begun ? w.goOn(ward) : w.planned(ward, sayWeekday(trip.planned_on))}
              tag={<Tag mood={begun ? 'notice' : 'calm'}>{begun ? w.begun : w.plannedTag}</Tag>}>
              {trip.people.length > 0 && <p>{w.people(trip.people.length)}</p>}
              {passedOn(trip).length > 0 && <p><strong>{w.passedOn}</strong></p>}
            </Card>
          );
        })}
        {off.map((trip) => (
          <Card key={trip.id} href={link('visit', trip.id)} title={w.planned(units.get(trip.unit)?.name ?? '', sayWeekday(trip.planned_on))}
            tag={<Tag mood="warn">{w.calledOff}</Tag>} />
        ))}
      </Cards>
    </Section>
  );
}

/** Of whom something else than a visit is late: they stand with what is overdue, whenever their visit is due. */
const alsoLate = () => new Set(
  [...rows('owed').value.values()].filter((one) => one.kind !== 'oversight_visit' && standing(one, localDay.value).state === 'overdue').map(({ person }) => person),
);

function Owed({ groups, last = false }: { groups: Group[]; last?: boolean }) {
  const w = todayWords();
  const all = owing(rows('owed').value.values(), rows('people').value, localDay.value, rows('visits').value.values());
  const also = alsoLate();
  if (all.length === 0) return last ? <Section title={w.nobody}><p>{w.nobodyWhy}</p></Section> : null;
  return (
    <>
      {groups.map((group) => {
        const here = all.filter((one) => (also.has(one.person.id) ? 'overdue' : one.group) === group);
        if (here.length === 0) return w.none[group] ? <p class="l-none" key={group}>{w.none[group]}</p> : null;
        const title = `${w.groups[group]} (${here.length})`;
        const cards = () => <Cards>{here.map((one) => <OwedCard key={one.owed.id} one={one} />)}</Cards>;
        // What is far off is a tap away: with forty people it would be thirty screens before what stands below.
        return group === 'later' ? <Details key={group} summary={title} later={cards} /> : <Section key={group} title={title}>{cards()}</Section>;
      })}
    </>
  );
}
