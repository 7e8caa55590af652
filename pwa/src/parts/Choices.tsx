import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Bound } from '../store/drafts.ts';

export interface Choice<V extends string = string> {
  value: V;
  label: string;
  hint?: string | undefined;
  /** Picture beside it, for Easy Read. */
  picture?: ComponentChildren;
}

interface Common<V extends string> {
  /** The question. `hideLegend` when the screen's heading already asks it. */
  legend: string;
  hideLegend?: boolean;
  choices: readonly Choice<V>[];
  hint?: string | undefined;
  error?: string | undefined;
  lang?: string;
}

function Group<V extends string>({ legend, hideLegend, hint, error, lang, kind, children }: Omit<Common<V>, 'choices'> & {
  kind: 'radios' | 'checkboxes';
  children: ComponentChildren;
}) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={`nhsuk-form-group${error ? ' nhsuk-form-group--error' : ''}`} lang={lang}>
      <fieldset class="nhsuk-fieldset" aria-describedby={described || undefined}>
        <legend class={`nhsuk-fieldset__legend ${hideLegend ? 'nhsuk-u-visually-hidden' : 'nhsuk-fieldset__legend--s'}`}>{legend}</legend>
        {hint && <div class="nhsuk-hint" id={`${id}-hint`}>{hint}</div>}
        {error && <span class="nhsuk-error-message" id={`${id}-error`}>{error}</span>}
        <div class={`l-choices nhsuk-${kind}`}>{children}</div>
      </fieldset>
    </div>
  );
}

/** One of several, each a whole row for the thumb. Nothing is chosen beforehand (domain trap 5). */
export function Radios<V extends string>({ choices, bind, ...group }: Common<V> & { bind: Bound<V | undefined> }) {
  const name = useId();
  const chosen = bind.value.value;
  return (
    <Group {...group} kind="radios">
      {choices.map((choice, at) => (
        item({ ...choice, kind: 'radios', id: `${name}-${at}` }, (
          <input class="nhsuk-radios__input" type="radio" id={`${name}-${at}`} name={name} value={choice.value}
            checked={chosen === choice.value} onChange={() => bind.set(choice.value)} />
        ))
      ))}
    </Group>
  );
}

/** Any of several. */
export function Checkboxes<V extends string>({ choices, bind, ...group }: Common<V> & { bind: Bound<readonly V[]> }) {
  const name = useId();
  const chosen = bind.value.value;
  const toggle = (value: V, on: boolean) => bind.set(on ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <Group {...group} kind="checkboxes">
      {choices.map((choice, at) => (
        item({ ...choice, kind: 'checkboxes', id: `${name}-${at}` }, (
          <input class="nhsuk-checkboxes__input" type="checkbox" id={`${name}-${at}`} value={choice.value}
            checked={chosen.includes(choice.value)} onChange={(event) => toggle(choice.value, event.currentTarget.checked)} />
        ))
      ))}
    </Group>
  );
}

/** `id` is the input's. No component of its own: a screen of thirty questions has a hundred of them. */
function item({ id, value, label, hint, picture, kind }: Choice & { id: string; kind: 'radios' | 'checkboxes' }, input: ComponentChildren) {
  return (
    <div key={value} class={`nhsuk-${kind}__item l-choice`}>
      {input}
      <label class={`nhsuk-label nhsuk-${kind}__label l-choice__label`} for={id}>
        {picture}
        <span>{label}{hint && <span class="l-choice__hint">{hint}</span>}</span>
      </label>
    </div>
  );
}
