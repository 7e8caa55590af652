// Where one person is and has been in hospital, and the ways to record that they moved or left.
import { Missing } from '../../app/Current.tsx';
import { localDay } from '../../app/local_day.ts';
import { link, type Params } from '../../app/route.ts';
import { Button, Confirm, Field, Page, Section, Tag, Textarea } from '../../parts/index.ts';
import { DayField } from '../../parts/DayField.tsx';
import { Form } from '../../parts/Form.tsx';
import { Read } from '../../parts/desk/Read.tsx';
import { Select } from '../../parts/desk/Select.tsx';
import { row, rows, send } from '../../store/index.ts';
import { hospitalName } from '../../units/names.ts';
import type { Id, PersonRow } from '../../wire.ts';
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
