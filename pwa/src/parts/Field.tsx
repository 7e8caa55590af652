import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Bound } from '../store/drafts.ts';
import { Guided } from '../words_guide/Guided.tsx';

export interface FieldProps<T> {
  label: string;
  bind: Bound<T>;
  hint?: string | undefined;
  error?: string | undefined;
  /** Tongue of the label when it differs from the page. */
  lang?: string;
  /** The label is the screen's question: shown large. */
  large?: boolean;
}

/** Label, hint and error, tied to the input that `input` draws. */
export function Labelled<T>({ label, hint, error, lang, large, children }: FieldProps<T> & {
  children: (tied: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: boolean }) => preact.ComponentChildren;
}) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={`nhsuk-form-group${error ? ' nhsuk-form-group--error' : ''}`} lang={lang}>
      <label class={`nhsuk-label${large ? ' nhsuk-label--m' : ''}`} for={id}>{label}</label>
      {hint && <div class="nhsuk-hint" id={`${id}-hint`}>{hint}</div>}
      {error && <span class="nhsuk-error-message" id={`${id}-error`}>{error}</span>}
      {children({ id, ...(described ? { 'aria-describedby': described } : {}), ...(error ? { 'aria-invalid': true } : {}) })}
    </div>
  );
}

type Text = FieldProps<string> & {
  type?: 'text' | 'email' | 'tel' | 'date' | 'time' | 'datetime-local';
  inputMode?: 'numeric' | 'decimal' | 'text' | 'email' | 'tel';
  autoComplete?: string;
};

/** One line. Every key is saved through `bind`; the signal goes straight to the input, so no screen is drawn again. */
export function Field({ type = 'text', inputMode, autoComplete = 'off', ...props }: Text) {
  return (
    <Labelled {...props}>
      {(tied) => (
        <input class="nhsuk-input" {...tied} {...{ type: type as 'text', autoComplete, ...(inputMode ? { inputMode } : {}) }}
          value={props.bind.value} onInput={(event) => props.bind.set(event.currentTarget.value)} />
      )}
    </Labelled>
  );
}

/** Several lines. `guide`: staff's own writing, where a hint may offer plainer words; never what somebody else said. */
export function Textarea({ rows = 5, guide = false, ...props }: FieldProps<string> & { rows?: number; guide?: boolean }) {
  const met = useSignal(false);
  return (
    <Labelled {...props}>
      {(tied) => (
        <>
          <textarea class="nhsuk-textarea" {...tied} rows={rows} value={props.bind.value} onFocus={() => (met.value = true)}
            onInput={(event) => props.bind.set(event.currentTarget.value)} />
          {guide && <Guided bind={props.bind} field={tied.id} met={met} />}
        </>
      )}
    </Labelled>
  );
}
