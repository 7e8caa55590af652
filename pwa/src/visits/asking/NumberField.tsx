// A number as it is typed. What can not be read as one stays in the field and says so; nothing is dropped from it silently.
import { batch, computed, signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { Field } from '../../parts/index.ts';
import type { Bound } from '../../store/index.ts';
import { partWords } from '../words/part/index.ts';
import { numberOf, shownAs } from './numbers.ts';

interface NumberFieldProps {
  label: string;
  /** The number kept, '' where there is none, or `not_supplied`. */
  bind: Bound<unknown>;
  hint?: string;
  large?: boolean;
}

export function NumberField({ bind, ...rest }: NumberFieldProps) {
  const { field, odd } = useMemo(() => {
    const typed = signal('');
    const value = computed(() => shownAs(typed.value, bind.value.value));
    const set = (next: string) =>
      batch(() => {
        typed.value = next;
        bind.set(numberOf(next));
      });
    return { field: { value, set }, odd: computed(() => value.value.trim() !== '' && numberOf(value.value) === '') };
  }, [bind]);
  return <Field {...rest} bind={field} inputMode="decimal" error={odd.value ? partWords().notANumber : undefined} />;
}
