// An agenda, and under each topic what was decided, agreed and not agreed about it.
import { link } from '../../../app/route.ts';
import { Card, Section } from '../../../parts/index.ts';
import { sayLine, sayTopic } from '../saying.ts';
import type { Meeting, Topic } from '../shapes.ts';
import { words as opened } from '../opening/words/index.ts';
import { words } from '../words/index.ts';
import { ActionCard } from './ActionCard.tsx';

export function Topics({ meeting }: { meeting: Meeting }) {
  return <>{(meeting.topics ?? []).map((one) => <Section key={one.id} title={sayTopic(one, meeting)}><Lines topic={one} may={meeting.may_open} /><Agreed meeting={meeting} topic={one.id} /></Section>)}</>;
}

/** What is open about one topic. */
export function Lines({ topic, may = false }: { topic: Topic; may?: boolean | undefined }) {
  const w = words();
  if (topic.kind === 'added') return <p class="nhsuk-hint">{w.addedBy(topic.by_name ?? '')}</p>;
  const lines = topic.lines ?? [];
  if (lines.length === 0) return <p>{w.nothing}</p>;
  return (
    <ul class="nhsuk-list nhsuk-list--bullet">
      {lines.map((line, place) => {
        const [head, ...more] = sayLine(topic.kind, line);
        return <li key={line.id ?? place}><strong>{head}</strong>{more.map((one) => <><br />{one}</>)}{may && topic.kind === 'concerns' && line.id && <><br /><a href={link('concern', line.id, 'who')}>{opened().title}</a></>}</li>;
      })}
    </ul>
  );
}

/** What came of it. */
export function Agreed({ meeting, topic, open = true }: { meeting: Meeting; topic: string; open?: boolean }) {
  const w = words();
  return (
    <>
      {(meeting.said ?? []).filter((one) => one.topic === topic).map((one) => (
        <Card key={one.id} title={one.kind === 'decision' ? w.decision : w.disagrees(one.body_name ?? '')} above={one.after ? w.after : undefined} mood={one.kind === 'disagreement' ? 'warn' : 'plain'}>
          <p>{one.words}</p>
        </Card>
      ))}
      {(meeting.actions ?? []).filter((one) => one.topic === topic).map((one) => <ActionCard key={one.id} one={one} open={open} />)}
    </>
  );
}
