// One list of everything that somebody is to do about a hospital: agreed, promised, or next about a concern.
import { link } from '../../app/route.ts';
import { Card, Cards, Section, Tag } from '../../parts/index.ts';
import { ActionCard } from './meetings/ActionCard.tsx';
import { sayTodo, sayWhen } from './saying.ts';
import type { Action, Todo } from './shapes.ts';
import { words } from './words/index.ts';

export function ToDo({ todo, actions }: { todo: readonly Todo[]; actions: readonly Action[] }) {
  const w = words();
  const known = new Map(actions.map((one) => [one.id, one]));
  return (
    <Section title={w.todo}>
      <p>{w.todoWhy}</p>
      {todo.length === 0 && <p>{w.noTodo}</p>}
      <Cards>
        {todo.map((one) => {
          const action = one.source === 'meeting' ? known.get(one.id) : undefined;
          return action ? <ActionCard key={one.id} one={action} /> : <Line key={one.id} one={one} />;
        })}
      </Cards>
    </Section>
  );
}

function Line({ one }: { one: Todo }) {
  const w = words();
  const state = one.source === 'promise' ? w.promiseStates[one.state] : w.concernStates[one.state];
  const by = one.by && w.by(sayWhen(one.by));
  return (
    <Card title={sayTodo(one)} above={w.sources[one.source]} tag={one.late && <Tag mood="danger">{w.late}</Tag>} href={one.source === 'concern' ? link('concern', one.id) : undefined}>
      <p>{[one.owner, by, state].filter(Boolean).join(' · ')}</p>
      {(one.unit_name || one.body_name) && <p class="nhsuk-hint">{[one.unit_name, one.body_name].filter(Boolean).join(', ')}</p>}
    </Card>
  );
}
