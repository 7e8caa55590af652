// Administration: inviting somebody into their seats, and how people are brought in. A desk screen: it needs the server.
import { signal, useComputed, useSignal } from '@preact/signals';
import { ToVoices } from '../../checklists/clips/desk/ToVoices.tsx';
import { newId } from '../../ids.ts';
import { Banner, Button, Field, Page, Radios, Section } from '../../parts/index.ts';
import { toFault } from '../../parts/fault.ts';
import { type Draft, draft } from '../../store/index.ts';
import { FACES } from '../../words/index.ts';
import { frame } from '../../app/words/index.ts';
import { invite } from '../api.ts';
import { asSent, type Invitation, type Missing, missing } from './inviting.ts';
import { words } from './words/index.ts';
import { Seat } from './Seat.tsx';

const sent = signal<readonly { name: string; email: string }[]>([]);
const noSeat = () => ({ key: newId(), role: '' as const, body: '', hospital: '' });

export function PeopleIn() {
  const w = words();
  return (
    <Page title={w.title}>
      <div class="l-table">
        <div class="l-table__first"><Undelivered /><Invite /></div>
        <div class="l-table__second"><Checklists /><Sent /><People /><ToVoices /></div>
      </div>
    </Page>
  );
}

function Invite() {
  const w = words();
  const mine = draft<Invitation>('invitation', () => ({ name: '', email: '', language: '', seats: [noSeat()] }));
  const tried = useSignal(false);
  const faults = useComputed(() => (tried.value ? missing(mine.value.value) : []));
  const says = useSignal<{ mood: 'good' | 'bad'; words: string } | undefined>(undefined);

  async function go() {
    const given = mine.value.peek();
    tried.value = true;
    if (missing(given).length > 0) return toFault();
    const answer = await invite(asSent(given));
    if (!answer.ok) return void (says.value = { mood: 'bad', words: answer.code === 'unreachable' ? w.offline : `${w.failed} ${answer.says}` });
    sent.value = [{ name: given.name, email: given.email }, ...sent.peek()];
    says.value = { mood: 'good', words: w.sentNow(given.name) };
    tried.value = false;
    await mine.clear();
  }
  const fault = (key: Missing, is: string) => (faults.value.includes(key) ? is : undefined);
  return (
    <Section title={w.invite}>
      <p>{w.inviteWhy}</p>
      <Field label={w.name} bind={mine.field('name')} error={fault('name', w.nameNone)} />
      <Field label={w.email} type="email" bind={mine.field('email')} error={fault('email', w.emailNone)} />
      <Radios legend={w.language} bind={{ value: mine.field('language').value, set: (to) => mine.patch({ language: to ?? '' }) }}
        choices={FACES.map((value) => ({ value: value as string, label: frame().tongues[value] }))} error={fault('language', w.languageNone)} />
      <Seats mine={mine} faults={faults.value} />
      <Button onTap={go}>{w.send}</Button>
      {says.value && <Banner mood={says.value.mood}><p>{says.value.words}</p></Banner>}
    </Section>
  );
}

function Seats({ mine, faults }: { mine: Draft<Invitation>; faults: readonly Missing[] }) {
  const w = words();
  const { seats } = mine.value.value;
  return (
    <>
      {seats.map((one) => (
        <Seat key={one.key} seat={one} faults={faults}
          onChange={(to) => mine.patch({ seats: seats.map((each) => (each.key === one.key ? to : each)) })}
          onRemove={seats.length > 1 ? () => mine.patch({ seats: seats.filter(({ key }) => key !== one.key) }) : undefined} />
      ))}
      <Button look="second" onTap={() => mine.patch({ seats: [...seats, noSeat()] })}>{w.another}</Button>
    </>
  );
}

function Undelivered() {
  const w = words();
  return <Section title={w.undelivered}><Button look="second" href="#/undelivered">{w.undeliveredGo}</Button></Section>;
}

function Checklists() {
  const w = words();
  return <Section title={w.checklists}><Button look="second" href="#/drafts">{w.write}</Button></Section>;
}

function Sent() {
  const w = words();
  if (sent.value.length === 0) return null;
  return <Section title={w.sent}><ul class="l-rows">{sent.value.map((one) => <li key={one.email}>{w.sentTo(one.name, one.email)}</li>)}</ul></Section>;
}

function People() {
  const w = words();
  return (
    <Section title={w.people}>
      <p>{w.peopleWhy}</p>
      <pre class="l-command" tabIndex={0}><code>lantern import-people people.csv --body …</code></pre>
      <p>{w.peopleWhat}</p>
      <p>{w.peopleDry}</p>
    </Section>
  );
}
