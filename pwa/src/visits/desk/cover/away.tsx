// "Away and cover": who is away, who covers and until when, and what still stands planned in those days.
import { localDay } from '../../../app/local_day.ts';
import { link } from '../../../app/route.ts';
import { newId } from '../../../ids.ts';
import { Card, Cards, Confirm, Details, Field, Page, Section, Tag } from '../../../parts/index.ts';
import { DayField } from '../../../parts/DayField.tsx';
import { Read } from '../../../parts/desk/Read.tsx';
import { Select } from '../../../parts/desk/Select.tsx';
import { Form } from '../../../parts/Form.tsx';
import { me, rows, send } from '../../../store/index.ts';
import type { VisitRow } from '../../../wire.ts';
import { sayDay } from '../../../words/index.ts';
import { bodies } from '../plans.tsx';
import type { Absence, Duties, Duty } from './duty.ts';
import { coverWords } from './words/index.ts';

export function Away() {
  const w = coverWords();
  return (
    <Page title={w.away} back={{ href: '#/today', label: w.back }}>
      <p>{w.awayWhy}</p>
      <Read<Duties> path="/api/duty">
        {({ bodies: all }) => <>{all.map((one) => <OfBody key={one.body} duty={one} many={all.length > 1} />)}</>}
      </Read>
      <p><a class="l-go" href="#/on-call">{w.onCall}</a></p>
      {bodies().length > 0 && <p><a class="l-go" href="#/caseloads">{w.caseloads}</a></p>}
    </Page>
  );
}

function OfBody({ duty, many }: { duty: Duty; many: boolean }) {
  const w = coverWords();
  return (
    <Section title={many ? duty.name : w.awayTitle}>
      {duty.absences.length === 0 && <p>{w.awayNone}</p>}
      <Cards>{duty.absences.map((one) => <One key={one.id} one={one} />)}</Cards>
      <SayAway duty={duty} />
    </Section>
  );
}

function One({ one }: { one: Absence }) {
  const w = coverWords();
  const now = one.from_on <= localDay.value;
  const trips = [...rows('visits').value.values()].filter(
    ({ state, lead, planned_on: on }) => state === 'planned' && lead === one.account && on >= one.from_on && on <= one.until_on,
  );
  return (
    <Card title={one.name} above={w.awaySpan(sayDay(one.from_on), sayDay(one.until_on))} tag={now && <Tag mood="notice">{w.awayNow}</Tag>}>
      <p>{one.cover_name ? w.coveredBy(one.cover_name) : w.notCovered}</p>
      {one.words && <p class="l-said">{one.words}</p>}
      {trips.length > 0 && <Planned trips={trips} />}
      <Confirm ask={now ? w.here : w.notAway} yes={now ? w.here : w.notAway} onYes={() => send({ type: 'come_back', absence: one.id })}><p>{w.hereMeans}</p></Confirm>
    </Card>
  );
}

function Planned({ trips }: { trips: readonly VisitRow[] }) {
  const w = coverWords();
  return (
    <Details summary={w.stillTrips(trips.length)}>
      <ul class="nhsuk-list">
        {trips.map((one) => (
          <li key={one.id}><a href={link('visit', one.id)}>{rows('units').value.get(one.unit)?.name}, {sayDay(one.planned_on)}</a></li>
        ))}
      </ul>
    </Details>
  );
}

function SayAway({ duty }: { duty: Duty }) {
  const w = coverWords();
  const own = me.value?.id ?? '';
  const others = duty.colleagues.filter(({ id }) => id !== own).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form name={`away/${duty.body}`} title={w.sayAway} words={{ fill: w.awayFill, kept: w.kept, keep: w.keepAway }}
      empty={() => ({ who: '', from: '', until: '', cover: '', words: '' })}
      lines={(d) => (
        <>
          <Select label={w.whoAway} bind={d.field('who')} choices={others} none={w.myself} />
          <DayField label={w.firstDay} bind={d.field('from')} />
          <DayField label={w.lastDay} bind={d.field('until')} />
          <Select label={w.coverAsk} bind={d.field('cover')} none={w.coverNone}
            choices={[{ value: own, label: w.myself }, ...others].filter(({ value }) => value !== (d.value.value.who || own))} />
          <Field label={w.awayWords} bind={d.field('words')} />
        </>
      )}
      command={({ who, from, until, cover, words }) =>
        from && until && until >= from
          ? {
              type: 'go_away', absence: newId(), from_on: from, until_on: until, ...(who ? { account: who } : {}),
              ...(cover && cover !== (who || own) ? { cover } : {}), ...(words.trim() ? { words: words.trim() } : {}),
            }
          : undefined} />
  );
}
