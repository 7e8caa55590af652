// A day. The phone's own picker speaks the phone's language and order of numbers; beside it, the day in our words.
import type { Bound } from '../store/drafts.ts';
import { sayWeekday } from '../words/index.ts';
import { Field, type FieldProps } from './Field.tsx';

export function DayField(props: FieldProps<string>) {
  return (
    <div class="l-day">
      <Field {...props} type="date" />
      <Said bind={props.bind} />
    </div>
  );
}

function Said({ bind }: { bind: Bound<string> }) {
  const day = bind.value.value;
  return <p class="l-day__said" aria-live="polite">{/^\d{4}-\d{2}-\d{2}$/.test(day) ? sayWeekday(day) : ''}</p>;
}
