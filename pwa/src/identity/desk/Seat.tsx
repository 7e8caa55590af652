// One seat of an invitation: what somebody does, and for whom.
import { useId } from 'preact/hooks';
import { Button } from '../../parts/index.ts';
import { rows } from '../../store/index.ts';
import type { Role } from '../../wire.ts';
import { bodiesFor, type Missing, NEEDS, ROLES, type SeatAsked } from './inviting.ts';
import { words } from './words/index.ts';

interface Props {
  seat: SeatAsked;
  faults: readonly Missing[];
  onChange: (to: SeatAsked) => void;
  onRemove: (() => void) | undefined;
}

export function Seat({ seat, faults, onChange, onRemove }: Props) {
  const w = words();
  const needs = seat.role ? NEEDS[seat.role] : undefined;
  const hospitals = [...rows('hospitals').value.values()].filter((one) => needs === 'hospital' || one.host === seat.body);
  const fault = (key: Missing, is: string) => (faults.includes(key) ? is : undefined);
  return (
    <fieldset class="nhsuk-fieldset l-opened">
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{w.seat}</legend>
      <p class="nhsuk-hint">{w.seatWhy}</p>
      <Pick label={w.role} value={seat.role} error={fault(`role/${seat.key}`, w.roleNone)} none={w.choose}
        options={ROLES.map((role) => [role, (w.roles as Record<string, string>)[role] ?? role])}
        onPick={(role) => onChange({ ...seat, role: role as Role | '', body: '', hospital: '' })} />
      {needs?.startsWith('body') && (
        <Pick label={w.body} value={seat.body} error={fault(`body/${seat.key}`, w.bodyNone)} none={w.choose}
          options={bodiesFor(seat.role, rows('bodies').value.values()).map(({ id, name }) => [id, name])} onPick={(body) => onChange({ ...seat, body, hospital: '' })} />
      )}
      {(needs === 'hospital' || (needs === 'body_hospital' && seat.body)) && (
        <Pick label={w.hospital} value={seat.hospital} error={fault(`hospital/${seat.key}`, w.hospitalNone)}
          none={needs === 'hospital' ? w.choose : w.hospitalAll} options={hospitals.map(({ id, name }) => [id, name])}
          onPick={(hospital) => onChange({ ...seat, hospital })} />
      )}
      {onRemove && <Button look="plain" onTap={onRemove}>{w.remove}</Button>}
    </fieldset>
  );
}

interface Picking {
  label: string;
  value: string;
  none: string;
  options: [value: string, label: string][];
  error: string | undefined;
  onPick: (value: string) => void;
}

function Pick({ label, value, none, options, error, onPick }: Picking) {
  const id = useId();
  return (
    <div class={`nhsuk-form-group${error ? ' nhsuk-form-group--error' : ''}`}>
      <label class="nhsuk-label" for={id}>{label}</label>
      {error && <span class="nhsuk-error-message" id={`${id}-error`}>{error}</span>}
      <select class="nhsuk-select l-select" id={id} value={value} aria-describedby={error ? `${id}-error` : undefined} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">{none}</option>
        {options.map(([one, said]) => <option key={one} value={one}>{said}</option>)}
      </select>
    </div>
  );
}
