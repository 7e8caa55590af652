// The recording that reads a question, where there is one of these very words and this phone has it.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { rows } from '../../store/index.ts';
import { face } from '../../words/index.ts';
import type { Question } from '../rules.ts';
import type { FaceWords, Version } from '../version.ts';
import { bytesOf, fetchClip } from './keeping.ts';
import { clipFor, spoken, wordsHash } from './spoken.ts';

/** In which of its faces a version speaks here. */
export const faceIn = (version: Version, wanted: string) => (version.words[wanted] ? wanted : version.words[wanted.slice(0, 2)] ? wanted.slice(0, 2) : 'en');

export function useClip(version: Version, question: Question, words: FaceWords): Blob | undefined {
  const found = useSignal<Blob | undefined>(undefined);
  const all = rows('clips').value;
  const read = face.value;
  useEffect(() => {
    let here = true;
    found.value = undefined;
    void find(version, question, words, read).then((blob) => here && (found.value = blob)).catch(() => undefined);
    return () => {
      here = false;
    };
  }, [version.id, question.id, read, all]);
  return found.value;
}

async function find(version: Version, question: Question, words: FaceWords, read: string): Promise<Blob | undefined> {
  const wanted = { checklist: version.checklist, question: question.id, face: faceIn(version, read) };
  const clip = clipFor(rows('clips').peek().values(), wanted, await wordsHash(spoken(question, words)));
  return clip && ((await bytesOf(clip)) ?? (await fetchClip(clip)));
}
