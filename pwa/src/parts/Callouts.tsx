import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

interface More {
  summary: ComponentChildren;
  children?: ComponentChildren;
  /** Instead of children, made when it is opened first: under each of many questions, most are never opened. */
  later?: () => ComponentChildren;
}

/** More for those who want it, shut at first. */
export function Details({ summary, children, later }: More) {
  const made = useSignal(!later);
  return (
    <details class="nhsuk-details" onToggle={() => (made.value = true)}>
      <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">{summary}</span></summary>
      {made.value && <div class="nhsuk-details__text">{later ? later() : children}</div>}
    </details>
  );
}

/** Something one must not miss. `title` says what it is in words: "Important", "Danger now". */
export function Warning({ title, danger = false, children }: { title: string; danger?: boolean; children: ComponentChildren }) {
  return (
    <div class={`l-warning${danger ? ' l-warning--danger' : ''}`}>
      <h2 class="l-warning__title"><span aria-hidden="true">{danger ? '■' : '▲'} </span>{title}</h2>
      {children}
    </div>
  );
}

/** A quiet aside. */
export function Note({ children }: { children: ComponentChildren }) {
  return <div class="nhsuk-inset-text l-note">{children}</div>;
}

/** Said aloud by a screen reader when it appears: "Kept on this phone." */
export function Banner({ mood = 'notice', children }: { mood?: 'notice' | 'good' | 'bad'; children: ComponentChildren }) {
  return <div class={`l-banner l-banner--${mood}`} role={mood === 'bad' ? 'alert' : 'status'} tabIndex={mood === 'bad' ? -1 : undefined}>{children}</div>;
}

/** Label and value, one under the other on a phone. */
export function Facts({ rows }: { rows: readonly (readonly [label: string, value: ComponentChildren] | false | undefined)[] }) {
  return (
    <dl class="l-facts">
      {rows.filter((row) => row !== false && row !== undefined).map(([label, value]) => (
        <div class="l-facts__row" key={label}><dt>{label}</dt><dd>{value}</dd></div>
      ))}
    </dl>
  );
}
