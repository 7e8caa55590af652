// The live board of a hospital: readable on a phone, and from the other end of a room on a shared screen. Read again whenever
// something becomes true, so that it can stand open through a meeting.
import { link, type Params } from '../../../app/route.ts';
import { Facts, Page, Section, Tag } from '../../../parts/index.ts';
import { Read } from '../../../parts/desk/Read.tsx';
import { daysBetween } from '../../../times.ts';
import type { Day, Urgency } from '../../../wire.ts';
import { sayDay, sayMoment } from '../../../words/index.ts';
import { localDay } from '../../../app/local_day.ts';
import { LEVELS } from '../../../units/screens/hospitals.tsx';
import { MOODS as URGENCIES } from '../../ConcernCard.tsx';
import { sayUrgency } from '../../../concerns/words/urgency/index.ts';
import { sayAbout } from '../../saying.ts';
import { words as table } from '../../words/index.ts';
import { words as forum } from '../words/index.ts';
import { ToDo } from '../ToDo.tsx';
import type { Board, BodyThere } from './shapes.ts';
import { words } from './words/index.ts';

export function LiveBoard({ params }: { params: Params }) {
  const w = words();
  return (
    <Read<Board> path={`/api/forums/hospital/${params.hospital!}/board`} live>
      {(at) => (
        <Page title={at.hospital_name} above={w.title} back={{ href: link('hospital', at.hospital, 'forum'), label: w.back }}>
          <p class="nhsuk-hint">{w.asAt(sayMoment(at.as_at))}</p>
          <div class="l-board">
            <Standing at={at} />
            <Gaps at={at} />
            <Bodies at={at} />
            <Concerns at={at} />
          </div>
          <ToDo todo={at.todo ?? []} actions={at.actions ?? []} />
        </Page>
      )}
    </Read>
  );
}

function Standing({ at }: { at: Board }) {
  const w = words();
  const f = forum();
  const rating = at.rating && (f.ratings[at.rating] ?? at.rating);
  return (
    <Section title={f.level}>
      <p><Tag mood={LEVELS[at.level]}>{table().level[at.level]}</Tag> {at.level_since && f.since(sayDay(at.level_since))}</p>
      <Facts
        rows={[
          at.level_again_on !== undefined && [w.again, sayDay(at.level_again_on)],
          [w.report(at.regulator), rating ? [rating, at.rating_on && sayDay(at.rating_on), at.rating_location].filter(Boolean).join(', ') : w.noReport],
          [w.meeting, at.meeting && at.meeting_on ? <a href={link('meeting', at.meeting)}>{sayDay(at.meeting_on)}</a> : w.noMeeting],
        ]}
      />
    </Section>
  );
}

function Gaps({ at }: { at: Board }) {
  const w = words();
  const all = at.gaps ?? [];
  return (
    <Section title={w.gaps}>
      {all.length === 0 && <p><Tag mood="done">{w.noGaps}</Tag></p>}
      <ul class="l-rows">
        {all.map((one) => (
          <li class="l-rows__item" key={one.kind + (one.name ?? '')}>
            <p><Tag mood="warn">{w.gap[one.kind](one.name ?? '')}</Tag></p>
            <p class="nhsuk-hint">{one.on ? w.last(sayDay(one.on)) : w.never} · {w.after(one.days)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Bodies({ at }: { at: Board }) {
  const w = words();
  const all = at.bodies ?? [];
  return (
    <Section title={w.bodies}>
      {all.length === 0 && <p>{w.noBodies}</p>}
      <ul class="l-rows">{all.map((one) => <li class="l-rows__item" key={one.body}><Body one={one} /></li>)}</ul>
    </Section>
  );
}

function Body({ one }: { one: BodyThere }) {
  const w = words();
  const ago = (day: Day) => w.ago(sayDay(day), daysBetween(day, localDay.value));
  return (
    <>
      <p><strong>{one.body_name}</strong> ({w.people(one.people)}) {one.there_now && <Tag mood="notice">{w.thereNow}</Tag>} {(one.late ?? 0) > 0 && <Tag mood="danger">{w.late(one.late!)}</Tag>}</p>
      <p>{w.seen}: {one.seen_on ? ago(one.seen_on) : w.never}</p>
      <p class="nhsuk-hint">{[`${w.private}: ${one.private_on ? sayDay(one.private_on) : w.never}`, one.coming_on && w.coming(sayDay(one.coming_on))].filter(Boolean).join(' · ')}</p>
    </>
  );
}

const PRESSING: Urgency[] = ['immediate', 'urgent', 'soon', 'note'];

function Concerns({ at: { concerns, patterns = 0, hospital } }: { at: Board }) {
  const w = words();
  const urgencies = PRESSING.filter((one) => concerns.urgencies?.[one]);
  const about = Object.entries(concerns.about ?? {});
  return (
    <Section title={forum().topics.concerns}>
      {urgencies.length === 0 && <p>{w.noConcerns}</p>}
      <ul class="l-board__counts">{urgencies.map((one) => <li key={one}><span class="l-board__count">{concerns.urgencies![one]}</span> <Tag mood={URGENCIES[one]}>{sayUrgency(one)}</Tag></li>)}</ul>
      {(concerns.untaken ?? 0) > 0 && <p><Tag mood="danger">{w.untaken(concerns.untaken!)}</Tag></p>}
      {(concerns.overdue ?? 0) > 0 && <p><Tag mood="danger">{w.overdue(concerns.overdue!)}</Tag></p>}
      {about.length > 0 && <p>{about.map(([theme, count]) => `${sayAbout(theme)} (${count})`).join(', ')}</p>}
      {patterns > 0 && <p><a href={link('hospital', hospital)}>{w.patterns(patterns)}</a></p>}
    </Section>
  );
}
