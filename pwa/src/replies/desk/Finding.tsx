// Words as they were released, and beside them what the hospital replied: two voices, neither over the other.
import type { ComponentChildren } from 'preact';
import { Card, Tag, type Mood } from '../../parts/index.ts';
import { sayDay, sayMoment } from '../../words/index.ts';
import { sayWhen } from './saying.ts';
import type { Finding, Standing } from './shapes.ts';
import { words } from './words/index.ts';

const MOODS: Record<Standing, Mood> = {
  new: 'notice', replied: 'calm', said_done: 'notice', seen_changed: 'done', seen_partly: 'warn', seen_not: 'danger',
};

export function FindingCard({ one, children }: { one: Finding; children?: ComponentChildren }) {
  const w = words();
  const where = [one.hospital_name, one.unit_name].filter(Boolean).join(', ');
  return (
    <Card title={where} above={w.toldOn(one.from_body, sayDay(one.released_on))}
      tag={one.late ? <Tag mood="danger">{w.late}</Tag> : <Tag mood={MOODS[one.standing]}>{w.standing[one.standing]}</Tag>}>
      <p class="l-words">{one.words}</p>
      {one.when && <p>{sayWhen(one.when)}</p>}
      {one.standing === 'new' && <p class="l-soft">{w.replyBy(sayDay(one.reply_by))}</p>}
      {one.by_name && <p class="l-soft">{w.by(one.by_name)}</p>}
      {(one.replies ?? []).map((said) => (
        <div class="l-reply" key={said.id}>
          <p class="l-soft">{w.saidBy(said.by_name, sayMoment(said.at))} {said.done && <Tag mood="notice">{w.saidDone}</Tag>}</p>
          <p class="l-words">{said.words}</p>
        </div>
      ))}
      <Files one={one} />
      {children}
    </Card>
  );
}

function Files({ one }: { one: Finding }) {
  const w = words();
  const files = one.files ?? [];
  if (files.length === 0) return null;
  return (
    <>
      <p class="l-soft">{w.files}</p>
      <ul class="l-rows">
        {files.map((file) => (
          <li class="l-rows__item" key={file.sha256}>
            {file.complete ? <a href={`/api/replies/file/${file.sha256}`} download>{file.shows}</a> : <>{file.shows} <Tag mood="notice">{w.arriving}</Tag></>}
          </li>
        ))}
      </ul>
    </>
  );
}
