// What waits on this phone, and what was not accepted: every item named, none of it ever thrown away by the app.
import { Button, Card, Cards, Confirm, Note, Section, Tag } from '../../parts/index.ts';
import { aside, type Kept, outbox, putAway, waiting, written } from '../../store/index.ts';
import { account } from '../../identity/who.ts';
import { asText, rescueFile, save } from '../../sync/rescue.ts';
import { waitsForMore } from '../../sync/settle.ts';
import { busy, lastEnd } from '../../sync/state.ts';
import { sendNow } from '../../sync/when.ts';
import { sayMoment } from '../../words/index.ts';
import { today } from '../../times.ts';
import { PutIn } from './PutIn.tsx';
import { sayWhat } from './what.ts';
import { phone } from './words/index.ts';

export function Waiting() {
  const w = phone();
  const items = waiting.value;
  const drafts = written.value;
  return (
    <Section title={w.sending}>
      {items.length === 0 && <p>{w.nothing}</p>}
      {items.length > 0 && (
        <ul class="l-plain">
          {items.map((item) => <li key={item.id}>{sayWhat(item)}. {w.written(sayMoment(item.at))}</li>)}
        </ul>
      )}
      {drafts > 0 && <p>{w.drafts(drafts)}</p>}
      <HowItWent />
      <Button onTap={sendNow} look={items.length > 0 ? 'main' : 'second'}>{busy.value ? w.trying : w.sendNow}</Button>
      {items.length > 0 && <Rescue />}
      <PutIn />
    </Section>
  );
}

function HowItWent() {
  const w = phone();
  const end = lastEnd.value;
  if (end?.end === 'later') return <Note><p>{w.ends[end.why]}</p></Note>;
  return end?.end === 'not_allowed' ? <Note><p>{w.ends.not_allowed}</p></Note> : null;
}

function Rescue() {
  const w = phone();
  const file = () => {
    const unsent = outbox.peek().filter(({ state }) => state !== 'taken');
    save(`lantern-${today()}.json`, rescueFile(unsent, account.peek()?.account ?? ''), 'application/json');
  };
  return (
    <>
      <Button look="second" onTap={file}>{w.rescue}</Button>
      <p class="nhsuk-hint">{w.rescueWhy}</p>
    </>
  );
}

export function SetAside() {
  const w = phone();
  const items = aside.value;
  if (items.length === 0) return null;
  return (
    <Section title={w.aside}>
      <p>{w.asideWhy}</p>
      <Cards>{items.map((item) => <One key={item.id} item={item} />)}</Cards>
      <Rescue />
    </Section>
  );
}

function One({ item }: { item: Kept }) {
  const w = phone();
  const early = waitsForMore(item); // not refused: it goes in by itself
  const ours = w.codes[item.aside?.code ?? ''];
  return (
    <Card title={sayWhat(item)} above={w.written(sayMoment(item.at))} tag={<Tag mood={early ? 'notice' : 'warn'}>{early ? w.early : w.aside}</Tag>}>
      {ours ? <p>{ours}</p> : <p lang="en">{item.aside?.why}</p>}
      <p class="l-words">{wordsOf(item)}</p>
      <Button look="second" onTap={() => save(`lantern-${item.id}.txt`, asText(item), 'text/plain')}>{w.saveOne}</Button>
      <Confirm ask={w.done.ask} yes={w.done.yes} onYes={() => putAway(item.id)} look="plain"><p>{w.done.why}</p></Confirm>
    </Card>
  );
}

function wordsOf({ command }: Kept): string {
  if ('words' in command && command.words) return command.words;
  return 'next_step' in command ? command.next_step : 'why' in command ? command.why : '';
}
