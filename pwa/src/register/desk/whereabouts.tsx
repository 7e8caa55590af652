// Where one person is and has been in hospital, and the ways to record that they moved or left.
import { Missing } from '../../app/Current.tsx';
import { localDay } from '../../app/local_day.ts';
import { newId } from '../../ids.ts';
import { link, type Params } from '../../app/route.ts';
import { Button, Card, Cards, Confirm, Field, Page, Section, Tag, Textarea } from '../../parts/index.ts';
import { DayField } from '../../parts/DayField.tsx';
import { Form } from '../../parts/Form.tsx';
import { Read } from '../../parts/desk/Read.tsx';
import { Select } from '../../parts/desk/Select.tsx';
import { type Draft, row, rows, send } from '../../store/index.ts';
import { hospitalName } from '../../units/names.ts';
import type { Day, Id, PersonRow } from '../../wire.ts';
import { sayDay } from '../../words/index.ts';
import type { Whereabouts } from './shapes.ts';
import { words } from './words/index.ts';

export function WhereaboutsPage({ params }: { params: Params }) {
  const w = words();
  const person = row('people', params.person!).value;
  if (!person || person.view !== 'full') return <Missing />;
  return (
    <Page title={w.whereTitle(person.known_as ?? person.name)} back={{ href: link('owed', person.id), label: w.back }}>
      <Read<Whereabouts> path={`/api/register/people/${person.id}`}>{(found) => <Story person={person} found={found} />}</Read>
      <LeaveForm person={person} />
      <MoveForm person={person} />
      {!person.left_on && <DischargeForm person={person.id} />}
    </Page>
  );
}

function Story({ person, found }: { person: PersonRow; found: Whereabouts }) {
  const w = words();
  const taken = (one: Whereabouts['said'][number]) => found.said.some((other) => other.mistaken && other.what === one.what && other.on === one.on && other.unit === one.unit);
  const back = ({ what, on, unit }: Whereabouts['said'][number]) =>
    send(what === 'left' ? { type: 'record_discharge', person: person.id, discharged_on: on, mistaken: true } : { type: 'move_person', person: person.id, unit: unit ?? '', moved_on: on, mistaken: true });
  return (
    <>
      <Section title={w.stays}>
        <ul class="l-rows">
          {found.stays.map((one) => (
            <li class="l-rows__item" key={one.began + one.unit}>{w.stay(`${one.unit_name}, ${one.hospital_name}`, sayDay(one.began), one.ended ? sayDay(one.ended) : '')}</li>
          ))}
        </ul>
      </Section>
      {found.said.length > 0 && (
        <Section title={w.said}>
          <ul class="l-rows">
            {found.said.filter(({ mistaken }) => !mistaken).map((one) => (
              <li class="l-rows__item" key={`${one.what} ${one.on} ${one.unit ?? ''}`}>
                <p>{one.what === 'moved' ? w.saidMoved(sayDay(one.on), rows('units').value.get(one.unit ?? '')?.name ?? '') : w.saidLeft(sayDay(one.on), one.lives_now ?? '')}</p>
                <p class="nhsuk-hint">{[one.words, one.by_name && w.by(one.by_name)].filter(Boolean).join(' · ')}</p>
                {taken(one) ? <Tag mood="off">{w.takenBack}</Tag> : one.by_name && <Button look="plain" onTap={() => back(one)}>{w.takeBack}</Button>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function MoveForm({ person }: { person: PersonRow }) {
  const w = words();
  const hospitals = [...rows('hospitals').value.values()].sort((a, b) => hospitalName(a).localeCompare(hospitalName(b)));
  const wards = (hospital: Id) => [...rows('units').value.values()].filter((one) => one.hospital === hospital && (one.id !== person.unit || person.left_on));
  return (
    <Form name={`move/${person.id}`} title={person.left_on ? w.backIn : w.move} words={w} empty={() => ({ hospital: person.hospital as string, unit: '', on: '', words: '' })}
      lines={(d) => (
        <>
          <Select label={w.toHospital} bind={d.field('hospital')} none={w.choose} choices={hospitals.map((one) => ({ value: one.id, label: hospitalName(one) }))} />
          <Select label={w.toWard} bind={d.field('unit')} none={w.choose} choices={wards(d.value.value.hospital).map(({ id, name }) => ({ value: id, label: name }))} />
          <DayField label={w.since} bind={d.field('on')} />
          <Textarea label={w.how} bind={d.field('words')} rows={2} guide />
        </>
      )}
      command={({ hospital, unit, on, words: how }) =>
        on > localDay.peek() ? w.ahead : wards(hospital).some(({ id }) => id === unit) && on
          ? { type: 'move_person', person: person.id, unit, moved_on: on, ...(how.trim() ? { words: how.trim() } : {}) }
          : undefined} />
  );
}

/** Under section 17 mostly: nothing that is owed moves, and whoever visits goes where they are. */
function LeaveForm({ person }: { person: PersonRow }) {
  const w = words();
  if (person.left_on) return null;
  const all = person.hospital_leave ?? [];
  const lines = (d: Draft<typeof BLANK>) => (
    <>
      <p>{w.leaveMeans}</p>
      <DayField label={w.leaveFrom} bind={d.field('from')} />
      <DayField label={w.leaveUntil} hint={w.leaveUntilHint} bind={d.field('until')} />
      <Field label={w.leaveWhere} hint={w.leaveWhereHint} bind={d.field('where')} />
    </>
  );
  const said = (leave: Id, { from, until, where }: typeof BLANK) =>
    until && until < from ? w.leaveBackwards : from
      ? { type: 'note_hospital_leave' as const, leave, person: person.id, from_on: from as Day, ...(until && { until_on: until as Day }), ...(where.trim() && { where: where.trim() }) }
      : undefined;
  return (
    <>
      {all.length > 0 && (
        <Section title={w.leaves}>
          <Cards>{all.map((one) => (
            <Card key={one.id} title={w.leaveOver(sayDay(one.from_on), one.until_on ? sayDay(one.until_on) : '')}>
              {one.where && <p>{one.where}</p>}
              <Form name={`leave/${one.id}`} title={w.leaveChange} words={w} lines={lines} command={(form) => said(one.id, form)}
                empty={() => ({ from: one.from_on as string, until: (one.until_on ?? '') as string, where: one.where ?? '' })} />
              <Button look="plain" onTap={() => send({ type: 'note_hospital_leave', leave: one.id, person: person.id, from_on: one.from_on, mistaken: true })}>{w.takeBack}</Button>
            </Card>
          ))}</Cards>
        </Section>
      )}
      <Form name={`leave/new/${person.id}`} title={w.leave} words={w} empty={() => ({ ...BLANK, from: localDay.peek() as string })} lines={lines} command={(form) => said(newId(), form)} />
    </>
  );
}

const BLANK = { from: '', until: '', where: '' };

function DischargeForm({ person }: { person: Id }) {
  const w = words();
  return (
    <Form name={`discharge/${person}`} title={w.discharge} words={w} empty={() => ({ on: '', lives: '' })}
      lines={(d) => (
        <>
          <DayField label={w.leftOn} bind={d.field('on')} />
          <Field label={w.lives} bind={d.field('lives')} />
        </>
      )}
      command={({ on, lives }) =>
        on > localDay.peek() ? w.ahead : on ? { type: 'record_discharge', person, discharged_on: on, ...(lives.trim() ? { lives_now: lives.trim() } : {}) } : undefined}
      button={(tap) => <Confirm ask={w.dischargeAsk} yes={w.dischargeYes} onYes={tap}><p>{w.dischargeMeans}</p></Confirm>} />
  );
}
