// What is different between two versions of a checklist, for somebody who has begun on the older one. Pure.
import { type Answers, isAnswered } from './rules.ts';
import type { FaceWords, Version } from './version.ts';

export interface Difference {
  /** No longer asked. What was answered stays kept. */
  gone: { id: string; answered: boolean }[];
  added: string[];
  /** The same question in other words, or with other options. */
  reworded: string[];
  same: string[];
}

export function difference(before: Pick<Version, 'questions'>, after: Pick<Version, 'questions'>, words: { before: FaceWords; after: FaceWords }, answers: Answers): Difference {
  const old = new Set(before.questions.map(({ id }) => id));
  const now = new Set(after.questions.map(({ id }) => id));
  const stays = after.questions.filter(({ id }) => old.has(id)).map(({ id }) => id);
  const said = (id: string, { questions }: FaceWords) => JSON.stringify([questions[id]?.ask, questions[id]?.help, questions[id]?.options, questions[id]?.fields]);
  const reworded = stays.filter((id) => said(id, words.before) !== said(id, words.after));
  return {
    gone: before.questions.filter(({ id }) => !now.has(id)).map(({ id }) => ({ id, answered: isAnswered(answers[id]) })),
    added: after.questions.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    reworded,
    same: stays.filter((id) => !reworded.includes(id)),
  };
}
