// A check, as a Quality Checker goes through it: which question comes next, what was said, what is read back. Pure.
import { complete, type Question, shown, suggested, suggests, type Urgency } from '../checklists/rules.ts';
import type { AnswersRow, Id, Instant, VisitRow } from '../wire.ts';
import { WARD } from '../wire.ts';

/** What is said to one question, whoever typed it. */
export interface Said {
  value: string;
  at: Instant;
  words?: string;
  /** Of what was written on paper first: until when it was seen, and when it was written. */
  until?: Instant;
  written_at?: Instant;
}

/** The same, with its typist: words a supporter typed are the checker's, and are marked (K17). */
export interface Told extends Said {
  typed_by?: Id;
  typed_by_name?: string;
}

export type Answered = ReadonlyMap<string, Told>;

/** What is offered for an answer to a question of the kind that checkers are asked, in this order. */
export const CHOICES = ['yes', 'no', 'sort_of', 'unsure', 'not_able_to_ask'] as const;
export type Choice = (typeof CHOICES)[number];

/** The questions of the ward part that were prepared for this check; all of them when none were named. */
export function prepared(questions: readonly Question[], visit: Pick<VisitRow, 'asked'>): Question[] {
  const named = new Set(visit.asked[WARD]?.map((one) => one.question));
  return questions.filter((one) => one.part === WARD && (named.size === 0 || named.has(one.id)));
}

/** The questions that show, in order, as the answers stand now. */
export function order(questions: readonly Question[], answered: Answered): string[] {
  return shown(questions, values(answered));
}

/** The question after this one, or undefined at the end. */
export const next = (ids: readonly string[], id: string): string | undefined => ids[ids.indexOf(id) + 1];

/** The question before this one, or undefined at the beginning. */
export const previous = (ids: readonly string[], id: string): string | undefined => ids[ids.indexOf(id) - 1];

/** Where to go on: the question where one stopped if it still shows, else the first open one, else the first. */
export function goOnAt(questions: readonly Question[], answered: Answered, stopped: string | undefined): string {
  const ids = order(questions, answered);
  if (stopped !== undefined && ids.includes(stopped)) return stopped;
  return complete(questions, values(answered)).open[0] ?? ids[0]!;
}

/** Which group a question belongs to; answers are handed in group by group, when one moves on. */
export function leavesGroup(questions: readonly Question[], from: string, to: string | undefined): boolean {
  const section = (id: string | undefined) => questions.find((one) => one.id === id)?.section;
  return section(from) !== section(to);
}

/** Whether what was just said should lead to telling somebody, and how fast. */
export function calls(question: Question, answered: Answered): Urgency | undefined {
  return suggests(question, values(answered)) ?? undefined;
}

/** Answers that cannot wait for somebody to read the findings: one frightened answer is never diluted (trap 4, K39). */
export function cannotWait(questions: readonly Question[], answered: Answered): { id: string; urgency: Urgency }[] {
  return Object.entries(suggested(questions, values(answered)))
    .filter(([, urgency]) => urgency === 'immediate' || urgency === 'urgent')
    .map(([id, urgency]) => ({ id, urgency }));
}

/** Everything said on this check: of each question the latest word, whoever typed it. */
export function latest(recorded: Iterable<AnswersRow>, drafted: Iterable<[string, Told]>): Answered {
  const found = new Map<string, Told>();
  const take = (question: string, one: Told) => {
    const before = found.get(question);
    if (!before || Date.parse(before.at) <= Date.parse(one.at)) found.set(question, one);
  };
  for (const row of [...recorded].sort(byMoment)) for (const [question, one] of spoken(row)) take(question, one);
  for (const [question, one] of drafted) take(question, one);
  return found;
}

const byMoment = (a: AnswersRow, b: AnswersRow) => Date.parse(a.at) - Date.parse(b.at);

function spoken(row: AnswersRow): [string, Told][] {
  return row.answers.map((one) => [
    one.question,
    {
      value: String(one.value), at: one.at ?? row.at,
      ...(one.words ? { words: one.words } : {}),
      ...(one.until ? { until: one.until } : {}), ...(one.written_at ? { written_at: one.written_at } : {}),
      ...(row.typed_by === undefined ? {} : { typed_by: row.typed_by }),
      ...(row.typed_by_name === undefined ? {} : { typed_by_name: row.typed_by_name }),
    },
  ]);
}

export interface ReadBack {
  section: string;
  questions: { id: string; told: Told | undefined }[];
}

/** What is read back before sending: every question that showed, group by group; what was skipped stands there too. */
export function readBack(questions: readonly Question[], answered: Answered): ReadBack[] {
  const groups: ReadBack[] = [];
  const ids = new Set(order(questions, answered));
  for (const one of questions) {
    if (!ids.has(one.id)) continue;
    if (groups.at(-1)?.section !== one.section) groups.push({ section: one.section, questions: [] });
    groups.at(-1)!.questions.push({ id: one.id, told: answered.get(one.id) });
  }
  return groups;
}

/**
 * What somebody heard when they said "this is right": the moment of the answer; of what came from paper, where all answers
 * have one moment, what it says as well. An answer changed since is another.
 */
export const heardAs = ({ at, written_at, value, words }: Said): string => (written_at === undefined ? at : JSON.stringify([at, value, words ?? '']));

/** Answers nobody has said "this is right" to. An answer changed since is one of them again. */
export function notYetRight(questions: readonly Question[], answered: Answered, right: Readonly<Record<string, string>>): string[] {
  return order(questions, answered).filter((id) => {
    const told = answered.get(id);
    return told !== undefined && right[id] !== heardAs(told);
  });
}

const values = (answered: Answered) => Object.fromEntries([...answered].map(([id, one]) => [id, one.value]));
