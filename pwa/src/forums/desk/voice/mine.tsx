// Where somebody has a seat of their own, on their first screen; and the table itself, as they may read it.
import { link } from '../../../app/route.ts';
import { Card, Cards, Section } from '../../../parts/index.ts';
import { Read } from '../../../parts/desk/Read.tsx';
import { me, row } from '../../../store/index.ts';
import { sayDay, sayWeekday } from '../../../words/index.ts';
import { words as table } from '../../words/index.ts';
import type { MyTable } from '../members/shapes.ts';
import type { Table } from '../shapes.ts';
import { Say, Screen } from './Easy.tsx';
import { words as practice } from '../practice/words/index.ts';
import { words } from './words/index.ts';

export function SittingToday() {
  const w = words();
  return <Screen title={w.hello(me.value?.name.split(' ')[0] ?? '')} picture="who_to_tell" aloud={[w.what]}><Seats /></Screen>;
}

/** Beside whatever else this account does. */
export function Seats() {
  const w = words();
  return (
    <Section title={w.mine}>
      <Read<{ tables: MyTable[] }> path="/api/forums/mine">
        {({ tables }) =>
          tables.length === 0 ? <p>{w.none}</p> : (
            <Cards>
              {tables.map((one) => (
                <Card key={one.hospital + one.kind} title={one.hospital_name} href={one.meeting ? link('pack', one.meeting) : link('hospital', one.hospital, 'forum')}>
                  <p>{one.meeting_on ? w.meetingOn(sayDay(one.meeting_on)) : w.noMeeting}</p>
                  <p class="nhsuk-hint">{w.until(sayDay(one.until_on))}</p>
                </Card>
              ))}
            </Cards>
          )}
      </Read>
    </Section>
  );
}

/** The table of one hospital. */
export function VoiceTable({ at }: { at: Table }) {
  const w = words();
  const hospital = row('hospitals', at.hospital).value;
  const meetings = (at.meetings ?? []).filter(({ state }) => state !== 'called_off');
  const actions = at.actions ?? [];
  return (
    <Screen title={w.forum(hospital?.name ?? '')} picture="hospital" back="#/today" aloud={[w.what, w.who]}>
      <Say picture="what_matters">{w.what}</Say>
      <Say picture="private_time">{w.who}</Say>
      {hospital && <Say picture="looking">{w.level(table().level[hospital.level])}</Say>}
      <Section title={w.meetings}>
        {meetings.length === 0 && <p>{w.noMeeting}</p>}
        <Cards>{meetings.map((one) => <Card key={one.id} title={sayWeekday(one.planned_on)} href={link('pack', one.id)}>{one.place && <p>{one.place}</p>}</Card>)}</Cards>
      </Section>
      {actions.length > 0 && (
        <Section title={w.actions}>
          <Cards>{actions.map((one) => <Card key={one.id} title={one.words}><p>{w.action(one.owner, sayDay(one.by_when))}</p><p>{w.states[one.state ?? 'open']}</p></Card>)}</Cards>
        </Section>
      )}
      <p><a class="l-go" href={link('practice')}>{practice().title}</a></p>
    </Screen>
  );
}
