// What the server alone knows: asked for when a desk screen opens, with a plain word where it cannot answer.
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Banner, Button } from '../../parts/index.ts';
import { words } from './words/assurance/index.ts';

/** Where an asking has got to. `refused`: not for this seat, or not there. */
export type Answer<T> = { got: T } | 'looking' | 'offline' | 'refused';

export async function ask<T>(path: string): Promise<Answer<T>> {
  const answer = await fetch(`/api/${path}`).catch(() => undefined);
  if (answer?.ok) return { got: (await answer.json()) as T };
  return answer !== undefined && answer.status < 500 ? 'refused' : 'offline';
}

export function Asked<T>({ path, children }: { path: string; children: (got: T) => ComponentChildren }) {
  const w = words();
  const answer = useSignal<Answer<T>>('looking');
  const look = async () => void (answer.value = await ask<T>(path));
  useEffect(() => {
    let left = false;
    answer.value = 'looking';
    void ask<T>(path).then((came) => left || (answer.value = came));
    return () => void (left = true);
  }, [path]);
  const now = answer.value;
  if (now === 'looking') return <p role="status">{w.looking}</p>;
  if (now === 'refused') return <p role="status">{w.refused}</p>;
  if (now === 'offline') return <><Banner mood="bad"><p>{w.offline}</p></Banner><Button onTap={look}>{w.again}</Button></>;
  return <>{children(now.got)}</>;
}
