// A few lines that become one command: kept as they are typed, sent with one tap, and said to be kept.
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Command } from '../commands.ts';
import { type Draft, draft, send } from '../store/index.ts';
import { Button } from './Button.tsx';
import { Banner, Details } from './Callouts.tsx';
import { toFault } from './fault.ts';

export interface FormProps<T extends object> {
  name: string;
  /** Shut behind this at first; without it the form stands open. */
  title?: string;
  empty: () => T;
  lines: (d: Draft<T>) => ComponentChildren;
  /** The command; undefined while something is missing, or in words what is wrong with it. */
  command: (said: T) => Command | string | undefined;
  button?: (tap: () => unknown) => ComponentChildren;
  /** Once it is kept. */
  after?: () => unknown;
  words: { fill: string; kept: string; keep: string };
}

export function Form<T extends object>({ name, title, empty, lines, command, button, after, words: w }: FormProps<T>) {
  const state = useSignal<'kept' | { wrong: string } | undefined>(undefined);
  const d = draft(name, empty);
  async function keep() {
    const made = command(d.value.peek());
    if (!made || typeof made === 'string') {
      state.value = { wrong: made || w.fill };
      return toFault();
    }
    state.value = undefined;
    await send(made, { draft: d });
    state.value = 'kept';
    await after?.();
  }
  const inside = () => (
    <>
      {state.value === 'kept' ? <Banner mood="good">{w.kept}</Banner> : state.value && <Banner mood="bad">{state.value.wrong}</Banner>}
      {lines(d)}
      {button ? button(keep) : <Button onTap={keep}>{w.keep}</Button>}
    </>
  );
  return title ? <Details summary={title} later={inside} /> : inside();
}
