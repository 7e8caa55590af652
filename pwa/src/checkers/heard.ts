// A question and what was said to it, as one sentence to hear or to pass on.
import { type FaceWords, sayValue } from '../checklists/version.ts';
import type { Told } from './rules.ts';
import { words } from './words/index.ts';

export function heard(face: FaceWords, question: string, told: Told | undefined): string {
  const ask = face.questions[question]?.ask ?? '';
  if (!told) return `${ask} ${words().skipped}.`;
  return [ask, `${sayValue(face, question, told.value)}.`, told.words].filter(Boolean).join(' ');
}
