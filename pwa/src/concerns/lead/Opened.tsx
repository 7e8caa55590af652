// A part that opens at a tap, in the page itself. Open from the start where its draft was begun.
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Button } from '../../parts/index.ts';

export function Opened({ ask, begun, look = 'second', children }: { ask: string; begun: boolean; look?: 'main' | 'second'; children: ComponentChildren }) {
  const open = useSignal(begun);
  if (!open.value) return <Button look={look} onTap={() => (open.value = true)}>{ask}</Button>;
  return <div class="l-opened"><h3 class="nhsuk-heading-s">{ask}</h3>{children}</div>;
}
