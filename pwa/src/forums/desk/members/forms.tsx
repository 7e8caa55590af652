// What a host does about seats: appoint, renew, reach in another way, end.
import { localDay } from '../../../app/local_day.ts';
import type { ForumSeat, ToldBy } from '../../../commands.ts';
import { newId } from '../../../ids.ts';
import { Field, Radios, Textarea } from '../../../parts/index.ts';
import { DayField } from '../../../parts/DayField.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Select } from '../../../parts/desk/Select.tsx';
import type { Draft } from '../../../store/index.ts';
import { addDays } from '../../../times.ts';
import type { Id } from '../../../wire.ts';
import type { Sitting } from './shapes.ts';
import { words } from './words/index.ts';

interface Reached {
  face: string;
  told: ToldBy | undefined;
  email: string;
  contact: string;
}

const ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
/** By e-mail there is an address to send to; otherwise anything, also nothing, may say where. */
const reachable = ({ told, email, face }: Reached) => face !== '' && (told === 'email' ? ADDRESS.test(email.trim()) : told !== undefined && (!email.trim() || ADDRESS.test(email.trim())));
const reachedAs = ({ face, told, email, contact }: Reached) => ({
  face, told_by: told!, ...(email.trim() ? { email: email.trim() } : {}), ...(contact.trim() ? { contact: contact.trim() } : {}),
});

function ReachedLines({ d }: { d: Draft<Reached> }) {
  const w = words();
  return (
    <>
      <Radios legend={w.how} choices={(Object.entries(w.toldBy) as [ToldBy, string][]).map(([value, label]) => ({ value, label }))} bind={d.field('told')} />
      <Field label={w.email} bind={d.field('email')} />
      <p class="nhsuk-hint">{w.emailWhy}</p>
      <Field label={w.contact} bind={d.field('contact')} />
      <Select label={w.face} bind={d.field('face')} none={w.choose} choices={Object.entries(w.faces).map(([value, label]) => ({ value, label }))} />
    </>
  );
}

export function AppointForm({ hospital }: { hospital: Id }) {
  const w = words();
  const kinds = (Object.entries(w.kinds) as [ForumSeat, string][]).map(([value, label]) => ({ value, label }));
  return (
    <Form name={`appoint/${hospital}`} title={w.appoint} words={{ ...w, keep: w.appoint }}
      empty={() => ({ seat: newId(), kind: undefined as ForumSeat | undefined, name: '', body: '', from: localDay.peek(), until: addDays(localDay.peek(), 365), face: '', told: undefined as ToldBy | undefined, email: '', contact: '' })}
      lines={(d) => (
        <>
          <Radios legend={w.whichSeat} choices={kinds} bind={d.field('kind')} />
          <Field label={w.name} bind={d.field('name')} />
          <Field label={w.ofBody} bind={d.field('body')} />
          <DayField label={w.from} bind={d.field('from')} />
          <DayField label={w.untilDay} bind={d.field('until')} />
          <ReachedLines d={d as unknown as Draft<Reached>} />
        </>
      )}
      command={({ seat, kind, name, body, from, until, ...how }) =>
        kind && name.trim() && from && until >= from && until >= localDay.peek() && reachable(how)
          ? { type: 'appoint_member', seat, hospital, kind, name: name.trim(), from_on: from, until_on: until, ...reachedAs(how), ...(body.trim() ? { body_name: body.trim() } : {}) } : undefined} />
  );
}

export function RenewForm({ one }: { one: Sitting }) {
  const w = words();
  return (
    <Form name={`renew/${one.id}`} title={w.renew} words={w} empty={() => ({ until: addDays(one.until_on, 365) })}
      lines={(d) => <DayField label={w.untilDay} bind={d.field('until')} />}
      command={({ until }) => (until > one.until_on ? { type: 'renew_member', seat: one.id, until_on: until } : undefined)} />
  );
}

export function ReachForm({ one }: { one: Sitting }) {
  const w = words();
  return (
    <Form name={`reach/${one.id}`} title={w.reach} words={w}
      empty={(): Reached => ({ face: one.face ?? '', told: one.told_by, email: one.email ?? '', contact: one.contact ?? '' })}
      lines={(d) => <ReachedLines d={d} />}
      command={(how) => (reachable(how) ? { type: 'reach_member', seat: one.id, ...reachedAs(how) } : undefined)} />
  );
}

export function EndForm({ one }: { one: Sitting }) {
  const w = words();
  return (
    <Form name={`end-seat/${one.id}`} title={w.end} words={w} empty={() => ({ on: localDay.peek(), why: '' })}
      lines={(d) => (
        <>
          <DayField label={w.endDay} bind={d.field('on')} />
          <Textarea label={w.why} bind={d.field('why')} rows={2} guide />
        </>
      )}
      command={({ on, why }) => (why.trim() && on >= one.from_on && on < one.until_on ? { type: 'end_member', seat: one.id, ended_on: on, why: why.trim() } : undefined)} />
  );
}
