// Every checklist that is being written, a new one, and the published versions with an end to each.
import { useComputed, useSignal } from '@preact/signals';
import { go, link } from '../../../../app/route.ts';
import { newId } from '../../../../ids.ts';
import { Card, Cards, Confirm, Details, Field, Page, Section, Tag, Button } from '../../../../parts/index.ts';
import { DayField } from '../../../../parts/DayField.tsx';
import { draft, rows, send } from '../../../../store/index.ts';
import { today } from '../../../../times.ts';
import { face, sayDay, sayMoment } from '../../../../words/index.ts';
import type { Id } from '../../../../wire.ts';
import { type Version, versionOf, wordsIn } from '../../../version.ts';
import { mayWrite } from '../editing.ts';
import { Pick } from '../parts/Pick.tsx';
import { words } from '../words/index.ts';

const MOODS = { draft: 'notice', in_review: 'calm', published: 'done', retired: 'off' } as const;
const versions = () =>
  [...rows('checklists').value.values()].map((one) => versionOf(one)!).sort((a, b) => a.checklist.localeCompare(b.checklist) || b.version.localeCompare(a.version));

export function Drafts() {
  const w = words();
  const all = useComputed(() => [...rows('drafts').value.values()].sort((a, b) => b.changed_at.localeCompare(a.changed_at))).value;
  if (!mayWrite()) return <Page title={w.title} back={{ href: '#/today' }}><p>{w.mayNot}</p></Page>;
  return (
    <Page title={w.title} back={{ href: '#/today' }}>
      <div class="l-table">
        <div class="l-table__first">
          {all.length === 0 && <p>{w.none}</p>}
          <Cards>
            {all.map((one) => (
              <Card key={one.id} href={link('draft', one.id)} title={`${one.checklist}${one.published ? ` ${one.published.split('/')[1]}` : ''}`}
                tag={<Tag mood={MOODS[one.state]}>{w.states[one.state]}</Tag>}>
                <p>{w.changed(sayMoment(one.changed_at), one.by_name)}</p>
                {(one.state === 'draft' || one.state === 'in_review') && <p>{w.left(one.faults.length)}</p>}
              </Card>
            ))}
          </Cards>
          <Begin />
        </div>
        <div class="l-table__second">
          <Section title={w.published}>
            {versions().map((one) => <Details key={one.id} summary={`${titleOf(one)}${one.retired_on ? ` · ${w.retiredOn(sayDay(one.retired_on))}` : ''}`}><Retire version={one} /></Details>)}
          </Section>
        </div>
      </div>
    </Page>
  );
}

const titleOf = (one: Version) => `${wordsIn(one, face.value).title} · ${sayDay(one.version)}`;

interface Beginning {
  draft: Id;
  from: string;
  name: string;
}

function Begin() {
  const w = words();
  const mine = draft<Beginning>('draft_begin', () => ({ draft: newId(), from: '', name: '' }));
  const bad = useSignal(false);
  const { from, name, draft: id } = mine.value.value;

  async function go_on() {
    const checklist = name.trim() || from.split('/')[0]!;
    bad.value = !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(checklist) || checklist.length > 60;
    if (bad.value) return;
    await send({ type: 'draft_checklist', draft: id, checklist, ...(from ? { from_version: from } : {}) }, { draft: mine });
    go(link('draft', id));
  }
  return (
    <Section title={w.beginNew}>
      <Pick label={w.from} value={from} none={w.empty} options={versions().map((one) => [one.id, titleOf(one)])} onPick={(to) => mine.patch({ from: to, name: to.split('/')[0] ?? '' })} />
      <Field label={w.name} bind={mine.field('name')} hint={w.nameHint} error={bad.value ? w.nameBad : undefined} />
      <Button onTap={go_on}>{w.begin}</Button>
    </Section>
  );
}

function Retire({ version }: { version: Version }) {
  const w = words();
  const mine = draft(`retire/${version.id}`, () => ({ on: today() }));
  return (
    <>
      <p>{w.inForce(sayDay(version.version))}</p>
      <Confirm ask={w.retire} yes={w.retireYes} look="plain" danger
        onYes={() => send({ type: 'retire_checklist', version: version.id, from_on: mine.value.peek().on }, { draft: mine })}>
        <p>{w.retireWhy}</p>
        <DayField label={w.retireOn} bind={mine.field('on')} />
      </Confirm>
    </>
  );
}
