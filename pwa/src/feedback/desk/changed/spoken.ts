// What was read aloud for this person, kept on this phone: of the words that it shows, and nothing else.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { rows } from '../../../store/index.ts';
import type { FeedbackRow } from '../../../wire.ts';
import { face } from '../../../words/index.ts';

const NAME = 'lantern-spoken';

/** The address of the recording that reads what this phone shows; undefined where nobody has read it. */
export function spokenFor({ id, spoken }: Pick<FeedbackRow, 'id' | 'spoken'>, easy: boolean): string | undefined {
  const one = spoken.find(({ reads }) => reads.includes(easy ? 'easy' : 'plain'));
  return one && `/api/feedback/spoken/${id}/${one.sha256}`;
}

const here = () => face.peek().endsWith('-simple');

/** Fetches what is missing, and lets go of what reads other words by now. What does not come is asked for after the next exchange. */
export async function keepSpoken() {
  if (!('caches' in globalThis)) return;
  const wanted = new Set([...rows('feedback').peek().values()].flatMap((one) => spokenFor(one, here()) ?? []));
  const cache = await caches.open(NAME);
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  for (const old of kept) if (!wanted.has(old)) await cache.delete(old);
  for (const one of wanted) if (!kept.has(one)) await bytesAt(one);
}

async function bytesAt(address: string): Promise<Blob | undefined> {
  const cache = await caches.open(NAME);
  const kept = await cache.match(address);
  if (kept) return kept.blob();
  const answer = await fetch(address, { redirect: 'error' }).catch(() => undefined);
  if (!answer?.ok) return undefined;
  await cache.put(address, answer.clone());
  return answer.blob();
}

export function useSpoken(one: FeedbackRow | undefined): Blob | undefined {
  const found = useSignal<Blob | undefined>(undefined);
  const address = one && spokenFor(one, face.value.endsWith('-simple'));
  useEffect(() => {
    let there = true;
    found.value = undefined;
    if (address && 'caches' in globalThis) void bytesAt(address).then((blob) => there && (found.value = blob)).catch(() => undefined);
    return () => {
      there = false;
    };
  }, [address]);
  return found.value;
}
