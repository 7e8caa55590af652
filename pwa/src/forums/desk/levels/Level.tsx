// The level of a hospital: what was decided and why, who has heard, and the form to decide anew.
import { localDay } from '../../../app/local_day.ts';
import { Button, Card, Cards, Details, Field, Radios, Section, Tag, Textarea } from '../../../parts/index.ts';
import { DayField } from '../../../parts/DayField.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Dial } from '../../../units/Dial.tsx';
import { row, send } from '../../../store/index.ts';
import type { Id, Level as Step, Telephone } from '../../../wire.ts';
import { sayDay, sayMoment } from '../../../words/index.ts';
import { words as table } from '../../words/index.ts';
import { sayWhen } from '../saying.ts';
import type { Change, Heard, Outside, Table } from '../shapes.ts';
import { words } from '../words/index.ts';

export function Level({ at }: { at: Table }) {
  const w = words();
  const [latest, ...earlier] = at.changes;
  const host = at.view === 'host';
  const now = row('hospitals', at.hospital).value;
  return (
    <Section title={w.level}>
      <p>{w.levelWhy}</p>
      {now && <p><strong>{table().level[now.level]}</strong></p>}
      {latest ? <One change={latest} host={host} told /> : <p>{w.noChange}</p>}
      {host && <DecideForm hospital={at.hospital} />}
      {earlier.length > 0 && <Details summary={w.earlier}>{earlier.map((one) => <One key={one.id} change={one} host={host} />)}</Details>}
    </Section>
  );
}

function One({ change, host, told = false }: { change: Change; host: boolean; told?: boolean }) {
  const w = words();
  const said = table().level;
  const heard = change.heard ?? [];
  const open = heard.filter((one) => !one.confirmed_at);
  const known = heard.filter((one) => one.confirmed_at);
  const card = (one: Heard) => <Told key={one.id} one={one} host={host} hospital={change.hospital} />;
  return (
    <>
      <Card title={w.changed(said[change.was], said[change.level])} above={change.by_name ? w.decidedBy(change.by_name, sayMoment(change.at)) : sayMoment(change.at)}>
        {change.reasons && <p>{change.reasons}</p>}
        {change.again_on && <p>{w.again(sayDay(change.again_on))}</p>}
      </Card>
      {told && (
        <>
          <h3 class="nhsuk-heading-s">{w.told}</h3>
          {heard.length === 0 && <p>{w.telling}</p>}
          {open.length > 0 && <Cards>{open.map(card)}</Cards>}
          {known.length > 0 && <Details summary={w.haveHeard(known.length)}><Cards>{known.map(card)}</Cards></Details>}
        </>
      )}
    </>
  );
}

/** Numbers of the hospital on which those outside Lantern answer. */
const RINGS: Record<Outside, Telephone['to'][]> = { regulator: ['regulator'], council: ['council_day'], police: ['police'], quality_board: [] };
const isOutside = (kind: Heard['kind']): kind is Outside => kind in RINGS;

function Told({ one, host, hospital }: { one: Heard; host: boolean; hospital: Id }) {
  const w = words();
  const by = one.spoke_to ? w.heardFrom(one.spoke_to, one.by_name ?? '') : one.by_name ?? '';
  const waits = !one.confirmed_at && one.due_at !== undefined;
  const outside = isOutside(one.kind) ? one.kind : undefined;
  const numbers = outside ? (row('hospitals', hospital).value?.telephones ?? []).filter(({ to }) => RINGS[outside].includes(to)) : [];
  return (
    <Card title={one.body_name || (outside ? w.outside[outside] : '')} above={w.kinds[one.kind]} tag={one.late && <Tag mood="danger">{w.late}</Tag>}>
      <p>{one.confirmed_at ? w.heardOn(by, sayMoment(one.confirmed_at)) : one.due_at ? w.notHeard(sayWhen(one.due_at)) : w.noClock}</p>
      {waits && (outside ? <p>{one.letters ? w.letterToo : w.ringThem}</p> : !one.letters && <p>{w.noSeat}</p>)}
      {waits && host && numbers.map((number) => <Dial key={number.number} one={number} hospital={hospital} />)}
      {waits && one.mine && <Button onTap={() => send({ type: 'confirm_level', heard: one.id })}>{w.confirm}</Button>}
      {waits && host && !one.mine && (
        <Form name={`rang/${one.id}`} title={w.rang} words={w} empty={() => ({ spoke: '' })}
          lines={(d) => <Field label={w.spoke} bind={d.field('spoke')} />}
          command={({ spoke }) => (spoke.trim() ? { type: 'confirm_level', heard: one.id, spoke_to: spoke.trim() } : undefined)} />
      )}
    </Card>
  );
}

const STEPS: readonly Step[] = ['routine', 'watch', 'enhanced', 'intensive'];

function DecideForm({ hospital }: { hospital: Id }) {
  const w = words();
  const t = table();
  return (
    <Form name={`level/${hospital}`} title={w.decide} words={w} empty={() => ({ level: undefined as Step | undefined, reasons: '', again: '' })}
      lines={(d) => (
        <>
          <Radios legend={w.whichLevel} choices={STEPS.map((value) => ({ value, label: t.level[value], hint: t.levelWhy[value] }))} bind={d.field('level')} />
          <Textarea label={w.reasons} bind={d.field('reasons')} rows={3} guide />
          <DayField label={w.againOn} bind={d.field('again')} />
        </>
      )}
      command={({ level, reasons, again }) =>
        level && reasons.trim() && (!again || again >= localDay.peek())
          ? { type: 'set_level', hospital, level, reasons: reasons.trim(), ...(again ? { again_on: again } : {}) } : undefined} />
  );
}
