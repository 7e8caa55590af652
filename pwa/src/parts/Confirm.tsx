import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { frame } from '../app/words/index.ts';
import { Button } from './Button.tsx';

interface Props {
  /** What the first button says, and what the one that does it says. */
  ask: string;
  yes: string;
  onYes: () => unknown;
  look?: 'main' | 'second' | 'plain';
  /** It cannot be taken back: the button that does it is red. */
  danger?: boolean;
  /** What will happen, in a sentence or two. */
  children: ComponentChildren;
}

/** Asks once more, in the page itself: no dialogue that steals the focus or cannot be zoomed. */
export function Confirm({ ask, yes, onYes, look = 'second', danger = false, children }: Props) {
  const open = useSignal(false);
  const box = useRef<HTMLDivElement>(null);
  const w = frame();
  useEffect(() => {
    if (open.value) box.current?.focus();
  }, [open.value]);
  if (!open.value) return <Button look={look} onTap={() => (open.value = true)}>{ask}</Button>;
  return (
    <div class="l-confirm" tabIndex={-1} ref={box} role="group" aria-label={ask}>
      {children}
      <Button look={danger ? 'warning' : 'main'} onTap={onYes}>{yes}</Button>
      <Button look="second" onTap={() => (open.value = false)}>{w.notNow}</Button>
    </div>
  );
}
