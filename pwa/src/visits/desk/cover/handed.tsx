// Each time somebody was handed over: from whom to whom, what was said, and whether it was read.
import { Missing } from '../../../app/Current.tsx';
import { link, type Params } from '../../../app/route.ts';
import { Card, Cards, Page, Tag } from '../../../parts/index.ts';
import { row } from '../../../store/index.ts';
import type { Handed } from '../../../wire.ts';
import { sayDay } from '../../../words/index.ts';
import { coverWords } from './words/index.ts';

export function HandedBefore({ params }: { params: Params }) {
  const w = coverWords();
  const person = row('people', params.person!).value;
  if (!person || person.view !== 'full') return <Missing />;
  return (
    <Page title={w.handed} above={person.known_as ?? person.name} back={{ href: link('owed', person.id) }}>
      <Cards>{(person.handed ?? []).map((one) => <One key={one.handover} how={one} />)}</Cards>
    </Page>
  );
}

function One({ how }: { how: Handed }) {
  const w = coverWords();
  const { looked_on: looked, taken_back_on: back } = how;
  const tag = back ? <Tag mood="off">{w.takenBack(sayDay(back))}</Tag> : looked ? <Tag mood="done">{w.lookedOn(sayDay(looked))}</Tag> : <Tag mood="notice">{w.notLooked}</Tag>;
  return (
    <Card title={w.handedOver(how.was_name ?? (how.by_name || w.nobodys), how.to_name || w.colleague, sayDay(how.from_on))} tag={tag}>
      <p>{w.actSays(how.by_name, sayDay(how.said_on), sayDay(how.from_on))}</p>
      {[how.note, how.words].filter(Boolean).map((one) => <p key={one} class="l-said">{one}</p>)}
    </Card>
  );
}
