// Words of one's own, as many as one likes. Every key is kept.
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { Button } from '../../parts/index.ts';
import { words } from '../words/index.ts';

interface Props {
  value: string;
  onWords: (words: string) => void;
}

export function OwnWords({ label, value, onWords }: Props & { label: string }) {
  const id = useId();
  return (
    <div class="nhsuk-form-group">
      <label class="nhsuk-label l-easy__label" for={id}>{label}</label>
      <textarea class="nhsuk-textarea l-easy__words" id={id} rows={4} value={value} onInput={(event) => onWords(event.currentTarget.value)} />
    </div>
  );
}

/** Shut at first, so that the screen asks one thing. */
export function SayMore({ value, onWords }: Props) {
  const open = useSignal(value !== '');
  const w = words();
  if (!open.value) return <Button look="plain" onTap={() => (open.value = true)}>{w.more}</Button>;
  return <OwnWords label={w.moreLabel} value={value} onWords={onWords} />;
}
