// What lies on the host's table of one hospital: its level, its meetings, and one list of everything to be done.
import { link, type Params } from '../../app/route.ts';
import { Button, Card, Cards, Page, Section, Tag } from '../../parts/index.ts';
import { Read } from '../../parts/desk/Read.tsx';
import { rows } from '../../store/index.ts';
import { hospitalName } from '../../units/names.ts';
import { sayWeekday } from '../../words/index.ts';
import { Level } from './levels/Level.tsx';
import type { Meeting, Table as Shape } from './shapes.ts';
import { ToDo } from './ToDo.tsx';
import { words as boardWords } from './board/words/index.ts';
import { words as contactWords } from '../../contacts/desk/words/index.ts';
import { words as memberWords } from './members/words/index.ts';
import { words as openedWords } from './opening/words/index.ts';
import { words as practiceWords } from './practice/words/index.ts';
import { VoiceTable } from './voice/mine.tsx';
import { words } from './words/index.ts';

export function Table({ params }: { params: Params }) {
  return <Read<Shape> path={`/api/forums/hospital/${params.hospital!}`}>{(at) => (at.view === 'voice' ? <VoiceTable at={at} /> : <Shown at={at} />)}</Read>;
}

function Shown({ at }: { at: Shape }) {
  const w = words();
  const hospital = rows('hospitals').value.get(at.hospital);
  return (
    <Page title={w.title} above={hospital && hospitalName(hospital)} back={{ href: link('hospital', at.hospital), label: w.back }}>
      {at.view !== 'provider' && <Sitting at={at} />}
      <Level at={at} />
      {at.view !== 'provider' && <Meetings at={at} />}
      {at.view !== 'provider' && <ToDo todo={at.todo ?? []} actions={at.actions ?? []} />}
    </Page>
  );
}

/** Who sits there, and what is missing among them. */
function Sitting({ at }: { at: Shape }) {
  const w = words();
  const m = memberWords();
  const vacant = at.vacant ?? [];
  return (
    <>
      <p><a class="l-go" href={link('hospital', at.hospital, 'forum', 'board')}>{boardWords().title}</a></p>
      <p><a class="l-go" href={link('practice')}>{practiceWords().title}</a></p>
      <p><a class="l-go" href={link('hospital', at.hospital, 'forum', 'members')}>{m.title}</a></p>
      {at.view === 'host' && <p><a class="l-go" href={link('hospital', at.hospital, 'forum', 'opened')}>{openedWords().atTable}</a></p>}
      {at.contacts !== undefined && <p><a class="l-go" href={link('hospital', at.hospital, 'contacts')}>{contactWords().title}</a>{at.contacts > 0 && <> <Tag mood="warn">{contactWords().toCheck(at.contacts)}</Tag></>}</p>}
      {(at.ending ?? 0) > 0 && <p><Tag mood="warn">{w.seatsEnding(at.ending!)}</Tag></p>}
      {vacant.length > 0 && <p><Tag mood="notice">{m.vacantTag}</Tag> {m.vacant(vacant.map((kind) => m.kinds[kind]).join('; '))}</p>}
    </>
  );
}

export const MOODS = { planned: 'notice', begun: 'warn', finished: 'done', called_off: 'calm' } as const;

function Meetings({ at }: { at: Shape }) {
  const w = words();
  const all = at.meetings ?? [];
  return (
    <Section title={w.meetings}>
      {all.length === 0 ? <p>{w.noMeeting}</p> : <Cards>{all.map((one) => <One key={one.id} one={one} />)}</Cards>}
      {at.view === 'host' && <Button look="second" href={link('hospital', at.hospital, 'forum', 'plan')}>{w.plan}</Button>}
    </Section>
  );
}

function One({ one }: { one: Meeting }) {
  const w = words();
  return (
    <Card title={sayWeekday(one.planned_on)} href={link('meeting', one.id)} above={w.meetingKinds[one.kind]} tag={<Tag mood={MOODS[one.state]}>{w.states[one.state]}</Tag>}>
      {one.place && <p>{one.place}</p>}
    </Card>
  );
}
