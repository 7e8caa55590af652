// One meeting: its agenda before, the way through it, what came of it, and all of it on paper.
import { go, link, type Params } from '../../../app/route.ts';
import { Button, Confirm, Details, Page, Section, Tag, Textarea } from '../../../parts/index.ts';
import { Form } from '../../../parts/Form.tsx';
import { Read } from '../../../parts/desk/Read.tsx';
import { send } from '../../../store/index.ts';
import { sayMoment, sayWeekday, tongue } from '../../../words/index.ts';
import type { Meeting } from '../shapes.ts';
import { MOODS } from '../table.tsx';
import { words as memberWords } from '../members/words/index.ts';
import { words } from '../words/index.ts';
import { Topics } from './Topics.tsx';

export function MeetingPage({ params }: { params: Params }) {
  return <Read<Meeting> path={`/api/forums/meeting/${params.meeting!}`}>{(meeting) => <Shown meeting={meeting} />}</Read>;
}

function Shown({ meeting }: { meeting: Meeting }) {
  const w = words();
  const there = meeting.present ?? [];
  return (
    <Page title={meeting.hospitals.map((one) => one.name).join(', ')} above={w.meetingKinds[meeting.kind]} back={{ href: link('hospital', meeting.hospitals[0]!.id, 'forum'), label: w.back }}>
      <p>{[sayWeekday(meeting.planned_on), meeting.place].filter(Boolean).join(', ')} <Tag mood={MOODS[meeting.state]}>{w.states[meeting.state]}</Tag></p>
      <p>{w.called(meeting.host_name, meeting.planned_by_name)}</p>
      {meeting.why && <p>{meeting.why}</p>}
      {there.length > 0 && <p>{w.there(there.join('; '))}</p>}
      {meeting.finished_at && <p>{w.finishedBy(meeting.finished_by_name ?? '', sayMoment(meeting.finished_at))}</p>}
      {meeting.may_run && <Run meeting={meeting} />}
      {meeting.state !== 'called_off' && <Papers meeting={meeting} />}
      {meeting.may_run && (meeting.state === 'planned' || meeting.state === 'called_off') && <Called meeting={meeting} />}
      {meeting.as_at ? <p><strong>{w.asAt(sayMoment(meeting.as_at))}</strong></p> : meeting.state === 'planned' && <p>{w.wouldBe}</p>}
      {meeting.may_add && <AddForm meeting={meeting} />}
      <Topics meeting={meeting} />
    </Page>
  );
}

function Run({ meeting }: { meeting: Meeting }) {
  const w = words();
  const on = link('meeting', meeting.id, 'now');
  if (meeting.state === 'begun') return <Button href={on}>{w.goOn}</Button>;
  if (meeting.state !== 'planned') return null;
  return (
    <>
      <Confirm look="main" ask={w.begin} yes={w.beginYes} onYes={async () => { await send({ type: 'begin_meeting', meeting: meeting.id }); go(on); }}>
        <p>{w.beginWhy}</p>
      </Confirm>
      <Form name={`call-off/${meeting.id}`} title={w.callOff} words={{ ...w, keep: w.callOff }} empty={() => ({ why: '' })}
        lines={(d) => <Textarea label={w.callOffWhy} bind={d.field('why')} rows={2} />}
        command={({ why }) => (why.trim() ? { type: 'call_off_meeting', meeting: meeting.id, why: why.trim() } : undefined)} />
    </>
  );
}

/** Whom the meeting calls, and who is still to be told by hand: only its host reads it. */
function Called({ meeting }: { meeting: Meeting }) {
  const m = memberWords();
  const told = meeting.told ?? [];
  return (
    <Details summary={`${m.told} (${told.length})`}>
      {told.length === 0 && <p>{m.nobodyTold}</p>}
      <ul class="l-rows">
        {told.map((one) => (
          <li class="l-rows__item" key={one.id}>
            <p><strong>{one.name}</strong> {m.toldBy[one.how]}{one.contact && `: ${one.contact}`}{one.how !== 'email' && `. ${m.faces[one.face as 'en'] ?? ''}`}</p>
            <p><Tag mood={one.state === 'failed' ? 'danger' : one.state === 'by_hand' ? 'warn' : 'done'}>{m.toldStates[one.state] ?? one.state}</Tag></p>
            {one.state === 'by_hand' && <Button look="second" onTap={() => send({ type: 'tell_member', letter: one.id })}>{m.tell}</Button>}
          </li>
        ))}
      </ul>
    </Details>
  );
}

function Papers({ meeting }: { meeting: Meeting }) {
  const w = words();
  const mine = tongue.value;
  const other = mine === 'cy' ? 'en' : 'cy';
  const path = (what: string, face: string) => `/api/reports/meeting/${meeting.id}.${what}.${face}.pdf`;
  const papers: [string, string, string][] = [['agenda', '', w.packEn], ['agenda', '-simple', w.packEasy], ...(meeting.as_at ? [['minutes', '', w.minutes] as [string, string, string]] : [])];
  return (
    <Section title={w.papers}>
      <ul class="nhsuk-list">
        {papers.map(([what, kind, said]) => (
          <li key={said}>
            <a href={path(what, mine + kind)} target="_blank" rel="noopener">{said}</a>{' · '}
            <a href={path(what, other + kind)} target="_blank" rel="noopener" aria-label={`${said}, ${other === 'cy' ? w.inWelsh : w.inEnglish}`}>{other === 'cy' ? w.inWelsh : w.inEnglish}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function AddForm({ meeting }: { meeting: Meeting }) {
  const w = words();
  return (
    <Form name={`add-item/${meeting.id}`} title={w.addItem} words={w} empty={() => ({ words: '' })}
      lines={(d) => <Textarea label={w.item} bind={d.field('words')} rows={2} guide />}
      command={({ words: said }) => (said.trim() ? { type: 'add_item', meeting: meeting.id, words: said.trim() } : undefined)} />
  );
}
