// Answers made of two parts: a share with its denominator, and who somebody is.
import { Checkboxes, Field } from '../../parts/index.ts';
import { partWords } from '../words/part/index.ts';
import type { InputProps, Value } from './Inputs.tsx';
import { useLens } from './lens.ts';
import { NumberField } from './NumberField.tsx';
import { howMany, NONE } from './numbers.ts';

type Both = Record<string, string | number | undefined>;

const parts = (value: Value): Both => (typeof value === 'object' && !Array.isArray(value) ? (value as Both) : {});

/** One part, beside the other. An answer whose parts are all empty again is no answer. */
function put(value: Value, key: string, next: string | number): Value {
  const all = Object.entries({ ...parts(value), [key]: next }).filter(([, one]) => one !== '' && one !== undefined);
  return all.length === 0 ? '' : (Object.fromEntries(all) as Value);
}

/** So many of so many, never a bare percentage; or asked for and not supplied. */
export function Share({ question, words, bind }: InputProps) {
  const w = partWords();
  const number = (key: string) => useLens<Value, unknown>(bind, (value) => (value === NONE ? NONE : parts(value)[key]), (value, next) => put(value, key, next as number | ''));
  const none = useLens<Value, readonly string[]>(bind, (value) => (value === NONE ? [NONE] : []), (_, next) => next[0] ?? '');
  return (
    <fieldset class="nhsuk-fieldset l-share">
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{words.questions[question.id]!.ask}</legend>
      <div class="l-share__two">
        <NumberField label={howMany(w.units, question.unit, w.number)} bind={number('of')} />
        <NumberField label={w.outOf} bind={number('out_of')} />
      </div>
      <Checkboxes legend={words.questions[question.id]!.ask} hideLegend choices={[{ value: NONE, label: w.notSupplied }]} bind={none} />
    </fieldset>
  );
}

export function Who({ question, words, bind }: InputProps) {
  const w = partWords();
  const text = (key: string) => useLens<Value, string>(bind, (value) => String(parts(value)[key] ?? ''), (value, next) => put(value, key, next));
  return (
    <fieldset class="nhsuk-fieldset">
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{words.questions[question.id]!.ask}</legend>
      <Field label={w.whoName} bind={text('name')} />
      <Field label={w.whoRole} bind={text('role')} />
    </fieldset>
  );
}
