// One of many, where there are too many to stand one under the other.
import type { Bound } from '../../store/drafts.ts';
import { Labelled } from '../Field.tsx';

interface Props {
  label: string;
  bind: Bound<string>;
  choices: readonly { value: string; label: string }[];
  none: string;
}

export function Select({ label, bind, choices, none }: Props) {
  const chosen = bind.value.value;
  return (
    <Labelled label={label} bind={bind}>
      {(tied) => (
        <select class="nhsuk-select" {...tied} value={chosen} onChange={(event) => bind.set(event.currentTarget.value)}>
          <option value="">{none}</option>
          {choices.map(({ value, label: said }) => <option key={value} value={value}>{said}</option>)}
        </select>
      )}
    </Labelled>
  );
}
