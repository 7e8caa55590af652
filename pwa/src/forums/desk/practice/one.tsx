// One thing that helped: what was done, what it changed, who tried it too; and its author may take it back.
import type { Params } from '../../../app/route.ts';
import { Card, Cards, Facts, Radios, Section, Tag, Textarea } from '../../../parts/index.ts';
import { Form } from '../../../parts/Form.tsx';
import { Read } from '../../../parts/desk/Read.tsx';
import { sayDay, simple } from '../../../words/index.ts';
import { dayOf } from '../../../times.ts';
import { Screen } from './Screen.tsx';
import { easyOf } from './easy.ts';
import type { Practice } from './shapes.ts';
import { words } from './words/index.ts';

export function OnePractice({ params }: { params: Params }) {
  return <Read<Practice> path={`/api/practice/${params.practice!}`}>{(one) => <Shown one={one} />}</Read>;
}

function Shown({ one }: { one: Practice }) {
  const w = words();
  // somebody's own Easy Read stands before the longer words, which stay below it
  const easy = easyOf(one);
  return (
    <Screen title={one.title} aloud={easy ?? `${w.done} ${one.done}. ${w.changed} ${one.changed}`} back="#/practice">
      {one.taken_back_at && <p><Tag mood="off">{w.takenBack}</Tag> {one.why}</p>}
      {easy ? <p class="l-easy__line">{easy}</p> : simple.value && <p>{w.notEasy}</p>}
      <Facts
        rows={[
          [w.done, one.done], [w.changed, one.changed], one.where !== undefined && [w.where, one.where],
          [w.about, one.tags.map((tag) => w.tags[tag as 'voice'] ?? tag).join(', ')],
          [w.from, `${one.by_name}, ${one.body_name}, ${sayDay(dayOf(one.at))}`],
        ]}
      />
      <Section title={w.tried}>
        {(one.tried ?? []).length === 0 && <p>{w.nobodyTried}</p>}
        <Cards>
          {(one.tried ?? []).map((said) => (
            <Card key={said.id} title={`${said.by_name}, ${said.body_name}`} above={sayDay(dayOf(said.at))} tag={<Tag mood={said.helped ?? true ? 'done' : 'warn'}>{said.helped ?? true ? w.helped : w.didNot}</Tag>}>
              <p>{said.words}</p>
            </Card>
          ))}
        </Cards>
        {!one.taken_back_at && <TriedForm id={one.id} />}
      </Section>
      {one.mine && !one.taken_back_at && <BackForm id={one.id} />}
    </Screen>
  );
}

function TriedForm({ id }: { id: string }) {
  const w = words();
  return (
    <Form name={`tried/${id}`} title={w.weTried} words={w} empty={() => ({ helped: undefined as 'yes' | 'no' | undefined, words: '' })}
      lines={(d) => (
        <>
          <Radios legend={w.didIt} choices={[{ value: 'yes', label: w.helped }, { value: 'no', label: w.didNot }]} bind={d.field('helped')} />
          <Textarea label={w.howWent} bind={d.field('words')} rows={3} guide />
        </>
      )}
      command={({ helped, words: said }) => (helped && said.trim() ? { type: 'tried_practice', practice: id, words: said.trim(), helped: helped === 'yes' } : undefined)} />
  );
}

function BackForm({ id }: { id: string }) {
  const w = words();
  return (
    <Form name={`take-back/${id}`} title={w.takeBack} words={w} empty={() => ({ why: '' })}
      lines={(d) => <Textarea label={w.takeBackWhy} bind={d.field('why')} rows={2} guide />}
      command={({ why }) => (why.trim() ? { type: 'take_back_practice', practice: id, why: why.trim() } : undefined)} />
  );
}
