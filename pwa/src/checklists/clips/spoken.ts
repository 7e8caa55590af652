// Which words a clip reads, and which clip reads these words. The twin of server/lantern/checklists/clips/rules.py.
import type { ClipRow } from '../../wire.ts';
import type { Question } from '../rules.ts';
import type { FaceWords } from '../version.ts';

/** In the order in which they are read. */
const FIXED: Record<string, readonly string[]> = {
  yes_no_unsure: ['yes', 'no', 'unsure'],
  yes_no_sort_of: ['yes', 'no', 'sort_of', 'unsure', 'not_able_to_ask'],
  sign: ['yes', 'no', 'unsure', 'not_able_to_see'],
};

/** What is read aloud of a question: what is asked, the help beside it, and each answer it offers. */
export function spoken({ id, kind, options = [] }: Pick<Question, 'id' | 'kind' | 'options'>, words: FaceWords): string[] {
  const said = words.questions[id]!;
  const values = kind === 'scale' ? [...options, 'unsure'] : (FIXED[kind] ?? options);
  const labels = values.map((value) => said.options?.[value] || words.answers[value] || value);
  return [said.ask, ...(said.help ? [said.help] : []), ...labels];
}

/** SHA-256 of the lines, one under the other, in hex; undefined where this browser counts none (plain http). */
export async function wordsHash(lines: readonly string[]): Promise<string | undefined> {
  const digest = await globalThis.crypto?.subtle?.digest('SHA-256', new TextEncoder().encode(lines.join('\n')));
  return digest && Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export interface Wanted {
  checklist: string;
  question: string;
  face: string;
}

/** The clip of this question in this face, while it reads these very words; the latest of several. */
export function clipFor(clips: Iterable<ClipRow>, wanted: Wanted, hash: string | undefined): ClipRow | undefined {
  return of(clips, wanted).find((one) => one.words_hash === hash);
}

/** A clip that was kept and reads other words by now. */
export const staleFor = (clips: Iterable<ClipRow>, wanted: Wanted, hash: string | undefined): ClipRow | undefined =>
  clipFor(clips, wanted, hash) ? undefined : of(clips, wanted).find((one) => one.words_hash !== '');

const of = (clips: Iterable<ClipRow>, { checklist, question, face }: Wanted): ClipRow[] =>
  [...clips]
    .filter((one) => one.checklist === checklist && one.question === question && one.face === face)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
