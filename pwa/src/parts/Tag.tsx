import type { ComponentChildren } from 'preact';

/** How a thing stands. Always a word, and a shape beside the colour: nobody has to tell red from green. */
export type Mood = 'calm' | 'notice' | 'warn' | 'danger' | 'done' | 'off';

const SHAPES: Record<Mood, string> = { calm: '○', notice: '◐', warn: '▲', danger: '■', done: '✓', off: '–' };

export function Tag({ mood = 'calm', children }: { mood?: Mood; children: ComponentChildren }) {
  return (
    <strong class={`l-tag l-tag--${mood}`}>
      <span class="l-tag__shape" aria-hidden="true">{SHAPES[mood]}</span>
      {children}
    </strong>
  );
}
