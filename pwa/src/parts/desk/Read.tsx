// What a desk reads from the server when it is opened: while it comes, when it cannot, and again after something was kept.
import { useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { online } from '../../app/online.ts';
import { waiting } from '../../store/index.ts';
import { elsewhere, lastEnd } from '../../sync/state.ts';
import { Button } from '../Button.tsx';
import { words } from './words/index.ts';

type State<T> = { is: 'coming' } | { is: 'here'; value: T } | { is: 'none' | 'unreachable' };

const AGAIN = 5_000;

interface Props<T> {
  /** Another path is another reading: give it as `key` too where it may change. */
  path: string;
  /** Read again whenever the server hints that something became true: for what stands open on a shared screen. */
  live?: boolean;
  /** What stands here instead where it is not theirs to read, or not yet. */
  none?: ComponentChildren;
  children: (value: T) => ComponentChildren;
}

/** Reads it anew whenever what this desk had to send has gone, so that what follows from it is shown. */
export function Read<T>({ path, live = false, none, children }: Props<T>) {
  const w = words();
  const state = useSignal<State<T>>({ is: 'coming' });
  const again = useSignal(0);
  useSignalEffect(() => {
    void again.value;
    if (live) void [lastEnd.value, elsewhere.value]; // every hint ends in an exchange
    if (waiting.value.length > 0 && online.peek()) return undefined;
    const asked = new AbortController();
    let later: ReturnType<typeof setTimeout> | undefined;
    void read<T>(path, asked.signal).then((found) => {
      if (asked.signal.aborted || (found.is === 'unreachable' && state.peek().is === 'here')) return;
      state.value = found;
      // one answer that was lost must not leave an empty screen until somebody taps
      if (found.is === 'unreachable') later = setTimeout(() => (again.value += 1), AGAIN);
    });
    return () => {
      asked.abort();
      clearTimeout(later);
    };
  });
  const now = state.value;
  if (now.is === 'here') return <>{children(now.value)}</>;
  if (now.is === 'coming') return <p role="status">{w.coming}</p>;
  if (now.is === 'none' && none) return <div role="status">{none}</div>;
  return (
    <>
      <p role="status">{now.is === 'none' ? w.none : w.unreachable}</p>
      <Button look="second" onTap={() => (again.value += 1)}>{w.again}</Button>
    </>
  );
}

/** One reading, for what is asked after the screen has opened. */
export async function read<T>(path: string, signal?: AbortSignal): Promise<State<T>> {
  const answer = await fetch(path, signal ? { signal } : {}).catch(() => undefined);
  if (!answer) return { is: 'unreachable' };
  if (answer.ok) return { is: 'here', value: (await answer.json()) as T };
  return { is: answer.status === 403 || answer.status === 404 ? 'none' : 'unreachable' };
}
