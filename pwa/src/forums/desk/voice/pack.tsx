// The pack of a meeting for people with lived experience and families: when, about what, what was decided, and their own say.
import { link, type Params } from '../../../app/route.ts';
import { Card, Cards, Section, Textarea } from '../../../parts/index.ts';
import { Form } from '../../../parts/Form.tsx';
import { Read } from '../../../parts/desk/Read.tsx';
import { face, sayDay, sayWeekday, simple, tongue } from '../../../words/index.ts';
import { sayAbout } from '../../saying.ts';
import { words as table } from '../../words/index.ts';
import type { Level } from '../../../wire.ts';
import type { Line, Meeting, Topic } from '../shapes.ts';
import { Say, Screen } from './Easy.tsx';
import { words } from './words/index.ts';

const PICTURES: Record<Topic['kind'], string> = {
  level: 'looking', concerns: 'worry', patterns: 'what_matters', promises: 'written_down', late: 'visitor', seen: 'visitor', opened: 'private_time',
  actions: 'things_to_do', added: 'your_words',
};

export function Pack({ params }: { params: Params }) {
  return <Read<Meeting> path={`/api/forums/meeting/${params.meeting!}`}>{(meeting) => <Shown meeting={meeting} />}</Read>;
}

function Shown({ meeting }: { meeting: Meeting }) {
  const w = words();
  const title = w.title(meeting.hospitals.map((one) => one.name).join(', '));
  const when = w.on(sayWeekday(meeting.planned_on), meeting.place ?? '');
  const lines = (meeting.topics ?? []).flatMap((topic) => sayFor(topic).map((said) => ({ picture: PICTURES[topic.kind], said })));
  return (
    <Screen title={title} picture="hospital" back={link('hospital', meeting.hospitals[0]!.id, 'forum')} aloud={[when, w.about, ...lines.map(({ said }) => said), w.bring]}>
      {meeting.why ? <p>{w.calledOff(meeting.why)}</p> : <Say picture="choose_day">{when}</Say>}
      <Section title={w.about}>
        {lines.length === 0 && <p>{w.nothing}</p>}
        {lines.map(({ picture, said }) => <Say key={said} picture={picture}>{said}</Say>)}
      </Section>
      <Decided meeting={meeting} />
      {meeting.may_add && (
        <Form name={`add-item/${meeting.id}`} words={w} empty={() => ({ words: '' })}
          lines={(d) => <><Textarea label={w.add} bind={d.field('words')} rows={3} /><p class="nhsuk-hint">{w.addWhy}</p></>}
          command={({ words: said }) => (said.trim() ? { type: 'add_item', meeting: meeting.id, words: said.trim() } : undefined)} />
      )}
      <Say picture="you_can_stop">{w.bring}</Say>
      <Section title={w.paper}>
        <p><a href={`/api/reports/meeting/${meeting.id}.agenda.${tongue.value}-simple.pdf`} target="_blank" rel="noopener">{w.easyPaper}</a></p>
        {!simple.value && <p><a href={`/api/reports/meeting/${meeting.id}.agenda.${face.value}.pdf`} target="_blank" rel="noopener">{w.about}</a></p>}
      </Section>
    </Screen>
  );
}

/** What stands under one topic, for somebody who is not from a body: how much, and about what. */
function sayFor(topic: Topic): string[] {
  const w = words();
  const lines = topic.lines ?? [];
  switch (topic.kind) {
    case 'level': return lines.filter((line) => line.what !== 'rating').map((line) => w.level(table().level[line.state as Level]));
    case 'concerns': return [lines.length === 0 ? w.noConcerns : w.concerns(lines.length, themesOf(lines))];
    case 'patterns': return [w.patterns(lines.length)];
    case 'promises': return [w.promises(lines.reduce((all, line) => all + (line.n ?? 1), 0))];
    case 'late': return [w.late];
    case 'seen': return [w.seen];
    case 'opened': return [w.opened];
    case 'actions': return [w.actions];
    case 'added': return [topic.words ?? ''];
  }
}

const themesOf = (lines: readonly Line[]) => [...new Set(lines.flatMap((line) => line.about ?? []))].filter((one) => one !== 'other').map(sayAbout).join(', ');

function Decided({ meeting }: { meeting: Meeting }) {
  const w = words();
  const said = meeting.said ?? [];
  const actions = meeting.actions ?? [];
  if (said.length === 0 && actions.length === 0) return null;
  return (
    <Section title={w.decided}>
      <Cards>
        {said.map((one) => <Card key={one.id} title={one.kind === 'decision' ? one.words : w.disagreed(one.body_name ?? '')}>{one.kind !== 'decision' && <p>{one.words}</p>}</Card>)}
        {actions.map((one) => <Card key={one.id} title={one.words}><p>{w.action(one.owner, sayDay(one.by_when))}</p><p>{w.states[one.state ?? 'open']}</p></Card>)}
      </Cards>
    </Section>
  );
}
