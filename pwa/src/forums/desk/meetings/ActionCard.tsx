// One action that was agreed, what was said of it, and the two ways to say more. It ends when somebody saw it.
import { Card, Radios, Tag, Textarea } from '../../../parts/index.ts';
import { Form } from '../../../parts/Form.tsx';
import { sayDay, sayMoment } from '../../../words/index.ts';
import type { SeeAction } from '../../../commands.ts';
import type { Action } from '../shapes.ts';
import { words } from '../words/index.ts';

type Found = SeeAction['found'];

export function ActionCard({ one, open = true }: { one: Action; open?: boolean }) {
  const w = words();
  const state = one.state ?? 'open';
  const who = [one.owner, one.owner_body_name].filter(Boolean).join(', ');
  return (
    <Card title={one.words} above={w.action} tag={<Tag mood={one.late ? 'danger' : state === 'seen' ? 'done' : 'notice'}>{one.late ? w.late : w.actionStates[state]}</Tag>}>
      <p>{w.actionBy(who, sayDay(one.by_when))}{one.late && `. ${w.actionStates[state]}`}</p>
      {(one.story ?? []).map((said) => (
        <p key={said.id}>{said.found && <strong>{w.founds[said.found]} </strong>}{said.words} <span class="nhsuk-hint">{w.saidOf(said.by_name, sayMoment(said.at))}</span></p>
      ))}
      {open && state !== 'seen' && <SayForm id={one.id} />}
      {open && state !== 'seen' && <SeeForm id={one.id} />}
    </Card>
  );
}

function SayForm({ id }: { id: string }) {
  const w = words();
  return (
    <Form name={`say-action/${id}`} title={w.say} words={w} empty={() => ({ words: '' })}
      lines={(d) => <Textarea label={w.sayWords} bind={d.field('words')} rows={3} guide />}
      command={({ words: said }) => (said.trim() ? { type: 'say_of_action', action: id, words: said.trim() } : undefined)} />
  );
}

function SeeForm({ id }: { id: string }) {
  const w = words();
  return (
    <Form name={`see-action/${id}`} title={w.see} words={w} empty={() => ({ found: undefined as Found | undefined, words: '' })}
      lines={(d) => (
        <>
          <Radios legend={w.found} choices={(Object.entries(w.founds) as [Found, string][]).map(([value, label]) => ({ value, label }))} bind={d.field('found')} />
          <Textarea label={w.foundWords} bind={d.field('words')} rows={2} guide />
        </>
      )}
      command={({ found, words: said }) => (found ? { type: 'see_action', action: id, found, ...(said.trim() ? { words: said.trim() } : {}) } : undefined)} />
  );
}
