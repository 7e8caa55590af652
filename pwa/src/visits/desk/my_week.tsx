// "My working week": days and hours, where one sets out, how much one can take on, and leave. Also a colleague's.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { localDay } from '../../app/local_day.ts';
import { newId } from '../../ids.ts';
import { Banner, Button, Card, Cards, Checkboxes, Field, Page, Radios, Section, Unsent } from '../../parts/index.ts';
import { DayField } from '../../parts/DayField.tsx';
import { toFault } from '../../parts/fault.ts';
import { draft, me, send } from '../../store/index.ts';
import type { Id, Leave, Weekday, WorkingWeek } from '../../wire.ts';
import { sayDay } from '../../words/index.ts';
import { lens } from '../asking/lens.ts';
import { listVisitors } from './api.ts';
import type { VisitorRow } from './plan_row.ts';
import { bodies } from './plans.tsx';
import { type Faults, read, type Said, said } from './week.ts';
import { planWords } from './words/index.ts';

const DAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export function MyWeek() {
  const w = planWords();
  const others = useSignal<VisitorRow[]>([]);
  const whose = useSignal<Id | undefined>(me.peek()?.id);
  async function look() {
    const heard = await Promise.all(bodies().map(({ id }) => listVisitors(id)));
    others.value = heard.flatMap((one) => ('is' in one ? one.is.visitors : [])).filter(({ account }) => account !== me.peek()?.id);
  }
  useEffect(() => void look(), []);
  const own = me.value;
  if (!own) return null;
  const other = others.value.find(({ account }) => account === whose.value);
  const { weeks = [], leave = [] } = other ?? own;
  const account = other?.account;
  return (
    <Page title={w.weekTitle} back={{ href: '#/plans' }}>
      <p>{w.weekWhy} <Unsent noun="me" id={own.id} /></p>
      {others.value.length > 0 && (
        <Radios legend={w.weekOf} bind={{ value: whose, set: (id) => (whose.value = id) }}
          choices={[{ value: own.id, label: w.myself }, ...others.value.map(({ account, name }) => ({ value: account, label: name }))]} />
      )}
      <Now weeks={weeks} />
      <LeaveForm key={`leave-${whose.value}`} account={account} leave={leave} onKept={look} />
      <WeekForm key={whose.value} account={account} week={weeks.at(-1)} onKept={look} />
    </Page>
  );
}

function Now({ weeks }: { weeks: readonly WorkingWeek[] }) {
  const w = planWords();
  return (
    <Section title={w.nowIs}>
      {weeks.length === 0 && <p>{w.usual}</p>}
      {weeks.map((one) => (
        <div key={one.from_on}>
          <p><strong>{w.sinceDay(sayDay(one.from_on), one.by_name ?? '')}</strong></p>
          <ul class="nhsuk-list nhsuk-list--bullet">
            {one.hours.map(({ day, begins, ends }) => <li key={day}>{w.dayNames[day]}: {begins}–{ends}</li>)}
            {one.base && <li>{w.place} {one.base.place}</li>}
            {one.people_a_day && <li>{w.mostPeople} {one.people_a_day}</li>}
            {one.trips_a_week && <li>{w.mostTrips} {one.trips_a_week}</li>}
          </ul>
        </div>
      ))}
    </Section>
  );
}

interface Props {
  account: Id | undefined;
  onKept: () => unknown;
}

function WeekForm({ account, week, onKept }: Props & { week: WorkingWeek | undefined }) {
  const w = planWords();
  const state = useSignal<Faults | 'kept' | undefined>(undefined);
  const d = draft<Said>(`week/${account ?? 'own'}`, () => said(week, localDay.peek()));
  const hours = (day: Weekday, at: 'begins' | 'ends') =>
    lens(d, ({ hours: all }) => all[day]?.[at] ?? '', (week_, text: string) => ({
      ...week_, hours: { ...week_.hours, [day]: { begins: '', ends: '', ...week_.hours[day], [at]: text } },
    }));
  async function keep() {
    const made = read(d.value.peek());
    state.value = 'fault' in made ? made.fault : 'kept';
    if ('fault' in made) return toFault();
    await send({ type: 'set_working_week', ...made.week, ...(account ? { account } : {}) }, { draft: d });
    await onKept();
  }
  const wrong = state.value === 'hours' ? w.fillHours : state.value === 'base' ? w.fillBase : state.value === 'most' ? w.fillMost : undefined;
  return (
    <Section title={w.weekTitle}>
      {wrong && <Banner mood="bad">{wrong}</Banner>}
      {state.value === 'kept' && <Banner mood="good">{w.kept}</Banner>}
      <DayField label={w.fromOn} bind={d.field('from')} />
      <Checkboxes legend={w.workDays} hint={w.hoursHint} bind={d.field('days')} choices={DAYS.map((day) => ({ value: day, label: w.dayNames[day] }))} />
      {DAYS.filter((day) => d.value.value.days.includes(day)).map((day) => (
        <fieldset class="nhsuk-fieldset" key={day}>
          <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{w.dayNames[day]}</legend>
          <div class="l-side">
            <Field label={w.begins} type="time" bind={hours(day, 'begins')} />
            <Field label={w.ends} type="time" bind={hours(day, 'ends')} />
          </div>
        </fieldset>
      ))}
      <Field label={w.place} hint={w.placeHint} bind={d.field('place')} />
      <p class="nhsuk-hint">{w.degreesHint}</p>
      <div class="l-side">
        <Field label={w.latitude} inputMode="text" bind={d.field('latitude')} />
        <Field label={w.longitude} inputMode="text" bind={d.field('longitude')} />
      </div>
      <Field label={w.mostPeople} inputMode="numeric" bind={d.field('people')} />
      <Field label={w.mostTrips} inputMode="numeric" bind={d.field('trips')} />
      <Button onTap={keep}>{w.keepWeek}</Button>
    </Section>
  );
}

function LeaveForm({ account, leave, onKept }: Props & { leave: readonly Leave[] }) {
  const w = planWords();
  const state = useSignal<'wrong' | 'kept' | undefined>(undefined);
  const d = draft(`leave/${account ?? 'own'}`, () => ({ from: '', until: '' }));
  async function keep() {
    const { from, until } = d.value.peek();
    state.value = !from || !until || until < from ? 'wrong' : 'kept';
    if (state.value === 'wrong') return toFault();
    await send({ type: 'note_leave', leave: newId(), from_on: from, until_on: until, ...(account ? { account } : {}) }, { draft: d });
    await onKept();
  }
  async function callOff(id: Id) {
    await send({ type: 'call_off_leave', leave: id });
    await onKept();
  }
  const ahead = leave.filter(({ until_on }) => until_on >= localDay.value);
  return (
    <Section title={w.leaveTitle}>
      <p>{w.leaveWhy}</p>
      {ahead.length === 0 && <p>{w.noLeave}</p>}
      <Cards>
        {ahead.map(({ id, from_on, until_on }) => (
          <Card key={id} title={`${sayDay(from_on)} – ${sayDay(until_on)}`}>
            <Button look="second" onTap={() => callOff(id)}>{w.callOffLeave}</Button>
          </Card>
        ))}
      </Cards>
      {state.value === 'wrong' && <Banner mood="bad">{w.leaveWrong}</Banner>}
      {state.value === 'kept' && <Banner mood="good">{w.kept}</Banner>}
      <DayField label={w.leaveFrom} bind={d.field('from')} />
      <DayField label={w.leaveUntil} bind={d.field('until')} />
      <Button look="second" onTap={keep}>{w.keepLeave}</Button>
    </Section>
  );
}
