// Which questions show, which come round, what is rated, what should be raised. Pure; the twin of the server's
// checklists/rules.py, proved by the same cases (tests/cases/which_questions_show.yaml, what_rotates.yaml).

export type Part = 'ward' | 'person' | 'hospital' | 'system' | 'visitor';
export type Rating = 'poor' | 'mixed' | 'good';
export type Urgency = 'immediate' | 'urgent' | 'soon' | 'note';
/** One of six: {id: value} · {id: [values]} · {answered: id} · {all: […]} · {any: […]} · {not: …}. */
export type Condition = { [key: string]: unknown };
export type Answers = Readonly<Record<string, unknown>>;

export interface Question {
  id: string;
  part: Part;
  section: string;
  kind: string;
  turn: 'core' | 'rotating';
  source?: string;
  options?: string[];
  whose?: string;
  unit?: string;
  /** Of a repeat group: what is asked again for each of several things. */
  fields?: { id: string; kind: string; options?: string[]; unit?: string }[];
  show_if?: Condition;
  rates?: Partial<Record<Rating, Condition>>;
  raises?: Partial<Record<Urgency, Condition>>;
  picture?: string;
}

export interface Chosen {
  question: string;
  why: { never: true } | { since: string };
}

/** Question ids by what became of them. Only `open` ones are still to do; only `answered` ones say anything. */
export interface Completeness {
  answered: string[];
  not_looked_at: string[];
  not_applicable: string[];
  refused: string[];
  not_able_to_ask: string[];
  open: string[];
}

// Worst and most urgent first: where two would apply, the first stands.
const RATINGS = ['poor', 'mixed', 'good'] as const;
const URGENCIES = ['immediate', 'urgent', 'soon', 'note'] as const;
export const NON_ANSWERS: readonly unknown[] = ['not_looked_at', 'not_applicable', 'refused'];
const NEVER_GOOD: readonly unknown[] = [...NON_ANSWERS, 'unsure', 'not_able_to_ask', 'not_able_to_see', 'not_supplied'];

/** Ids of the questions that show, in the order given. What a hidden question once said does not count. */
export function shown(questions: readonly Question[], answers: Answers): string[] {
  const { hidden } = hiddenOnes(questions, answers);
  return questions.filter((one) => !hidden.has(one.id)).map((one) => one.id);
}

/**
 * The rating of each question that shows and has one: the worst that applies. A plain non-answer is never rated, since
 * nothing was learned; "good" needs an answer, and one that knows. What is no number is not rated as one.
 */
export function rated(questions: readonly Question[], answers: Answers): Record<string, Rating> {
  const { hidden, counted } = hiddenOnes(questions, answers);
  const found: Record<string, Rating> = {};
  for (const one of questions) {
    const value = counted[one.id];
    if (!one.rates || hidden.has(one.id) || NON_ANSWERS.includes(value) || (one.kind === 'number' && isNoNumber(value))) continue;
    const rating = first(RATINGS, one.rates, counted);
    if (rating && (rating !== 'good' || (isAnswered(value) && !NEVER_GOOD.includes(value)))) found[one.id] = rating;
  }
  return found;
}

/** Something was said where a number was asked for, and it is none. It is kept, and said to be so where it is read. */
const isNoNumber = (value: unknown) =>
  isAnswered(value) && value !== 'not_supplied' && !(typeof value === 'number' && Number.isFinite(value) && value >= 0);

/** The urgency of the concern this answer should lead the person to raise; the most urgent that applies. */
export function suggests(question: Question, answers: Answers): Urgency | null {
  return (question.raises && first(URGENCIES, question.raises, answers)) ?? null;
}

/** `suggests` for every question that shows and asks for a concern. */
export function suggested(questions: readonly Question[], answers: Answers): Record<string, Urgency> {
  const { hidden, counted } = hiddenOnes(questions, answers);
  const found: Record<string, Urgency> = {};
  for (const one of questions) {
    const urgency = hidden.has(one.id) ? null : suggests(one, counted);
    if (urgency) found[one.id] = urgency;
  }
  return found;
}

/**
 * The rotating questions whose turn it is: never looked at first, then the longest ago. Of those equally long ago, one
 * from the section that has the fewest this time: a first visit looks at something of everything. The order given breaks
 * what ties remain. `lookedAt` is question id → local date it was last looked at. Follow-ups are not drawn: they come
 * with what they follow.
 */
export function rotatingFor(
  questions: readonly Question[],
  part: Part,
  lookedAt: Readonly<Record<string, string>>,
  count: number,
): Chosen[] {
  const last = (one: Question) => lookedAt[one.id] ?? '';
  const left = questions.filter((one) => one.part === part && one.turn === 'rotating' && !one.show_if);
  const drawn: Question[] = [];
  const taken = (one: Question) => drawn.filter(({ section }) => section === one.section).length;
  while (left.length > 0 && drawn.length < count) {
    const next = left.reduce((best, one) =>
      last(one) < last(best) || (last(one) === last(best) && taken(one) < taken(best)) ? one : best,
    );
    left.splice(left.indexOf(next), 1);
    drawn.push(next);
  }
  return drawn.map((one) => ({ question: one.id, why: last(one) ? { since: last(one) } : { never: true } }));
}

/** What is asked in a part, in the order given: the core, what rotation chose, and what follows from those. */
export function asked(questions: readonly Question[], part: Part, rotating: Iterable<string>): Question[] {
  const chosen = new Set(rotating);
  const found = new Set<string>();
  return questions.filter((one) => {
    if (one.part !== part) return false;
    const wanted = one.show_if
      ? named(one.show_if).every((id) => found.has(id))
      : one.turn === 'core' || chosen.has(one.id);
    if (wanted) found.add(one.id);
    return wanted;
  });
}

/** Answers of a worked example, which are read as text: what one answers to a question for a number is that number. */
export function asSent(questions: readonly Question[], answers: Answers): Answers {
  const numbers = new Set(questions.filter(({ kind }) => kind === 'number').map(({ id }) => id));
  const sent = (id: string, value: unknown) => (numbers.has(id) && /^[0-9]+(\.[0-9]+)?$/.test(String(value)) ? Number(value) : value);
  return Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, sent(id, value)]));
}

/** What became of each question that shows. Give it what was asked (`asked`), not the whole version. */
export function complete(questions: readonly Question[], answers: Answers): Completeness {
  const kept: Completeness = {
    answered: [], not_looked_at: [], not_applicable: [], refused: [], not_able_to_ask: [], open: [],
  };
  for (const id of shown(questions, answers)) kept[became(answers[id])].push(id);
  return kept;
}

/** Whether something was said: not nothing, not blank, and not one of the plain non-answers. */
export function isAnswered(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '' && !NON_ANSWERS.includes(value);
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).some(([key, part]) => !LABELS.includes(key) && said(part));
  }
  return value !== undefined && value !== null;
}

// What an answer made of parts says about itself: whose voice it is says nothing yet.
const LABELS = ['voice', 'relationship', 'interpreted_by', 'private', 'why_not'];

function said(part: unknown): boolean {
  if (typeof part === 'string') return part.trim() !== '';
  return part !== undefined && part !== null && !(Array.isArray(part) && part.length === 0);
}

/** Whether a condition holds for these answers. */
export function holds(condition: Condition, answers: Answers): boolean {
  const key = Object.keys(condition)[0];
  if (key === undefined) return false;
  const value = condition[key];
  if (key === 'all') return (value as Condition[]).every((one) => holds(one, answers));
  if (key === 'any') return (value as Condition[]).some((one) => holds(one, answers));
  if (key === 'not') return !holds(value as Condition, answers);
  if (key === 'answered') return isAnswered(answers[value as string]);
  const wanted = (text: string) => (Array.isArray(value) ? value.includes(text) : value === text);
  const answer = answers[key];
  return typeof answer === 'string' ? wanted(answer) : texts(answer).some(wanted);
}

/** The words by which an answer that is no text is compared; a meeting is how it took place. What is no word inside one is none here. */
function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string');
  if (typeof value === 'object' && value !== null) return 'how' in value && typeof value.how === 'string' ? [value.how] : [];
  return typeof value === 'number' ? [String(value)] : [];
}

function named(condition: Condition): string[] {
  return Object.entries(condition).flatMap(([key, value]) => {
    if (key === 'all' || key === 'any') return (value as Condition[]).flatMap(named);
    if (key === 'not') return named(value as Condition);
    return [key === 'answered' ? (value as string) : key];
  });
}

function became(value: unknown): keyof Completeness {
  if (NON_ANSWERS.includes(value) || value === 'not_able_to_ask') return value as keyof Completeness;
  return isAnswered(value) ? 'answered' : 'open';
}

function first<Name extends string>(order: readonly Name[], conditions: Partial<Record<Name, Condition>>, answers: Answers) {
  return order.find((name) => {
    const condition = conditions[name];
    return condition !== undefined && holds(condition, answers);
  });
}

/** Who does not show, and the answers that count. One pass is enough: a condition may only look back. */
function hiddenOnes(questions: readonly Question[], answers: Answers) {
  const hidden = new Set<string>();
  const counted: Record<string, unknown> = { ...answers };
  for (const one of questions) {
    if (!one.show_if || holds(one.show_if, counted)) continue;
    hidden.add(one.id);
    delete counted[one.id];
  }
  return { hidden, counted };
}
