// One of a list, by name: the browser's own picker, which every keyboard and screen reader knows.
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  /** What stands for nothing; without it there is no nothing. */
  none?: string;
  options: readonly (readonly [value: string, label: string])[];
  onPick: (value: string) => void;
  hideLabel?: boolean;
}

export function Pick({ label, value, none, options, onPick, hideLabel }: Props) {
  const id = useId();
  const known = value === '' || options.some(([one]) => one === value);
  return (
    <div class="nhsuk-form-group">
      <label class={`nhsuk-label${hideLabel ? ' nhsuk-u-visually-hidden' : ''}`} for={id}>{label}</label>
      <select class="nhsuk-select l-select" id={id} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {(none !== undefined || value === '') && <option value="">{none ?? ''}</option>}
        {!known && <option value={value}>{value}</option>}
        {options.map(([one, said]) => <option key={one} value={one}>{said}</option>)}
      </select>
    </div>
  );
}
