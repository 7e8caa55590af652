// Whether a value is an answer of its question's kind. Pure; the twin of the server's checklists/fitting.py, proved by the
// same cases (tests/cases/answers_fit.yaml). Answers are taken first and judged after: what does not fit stays as it came.
import { NON_ANSWERS, type Question } from './rules.ts';
import { type FaceWords, sayValue } from './version.ts';

export type Asking = Pick<Question, 'kind' | 'options' | 'fields'>;
type Judge = (value: unknown) => boolean;

/** The fixed words of a kind, besides the options a question brings itself. */
const FIXED: Record<string, readonly unknown[]> = {
  yes_no_unsure: ['yes', 'no', 'unsure'],
  yes_no_sort_of: ['yes', 'no', 'sort_of', 'unsure', 'not_able_to_ask'],
  sign: ['yes', 'no', 'unsure', 'not_able_to_see'],
  scale: ['unsure'],
  number: ['not_supplied'],
  share: ['not_supplied'],
};

const text: Judge = (value) => typeof value === 'string';
const number: Judge = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const oneOf = (options: readonly unknown[] = []): Judge => (value) => typeof value === 'string' && options.includes(value);
const each = (judge: Judge): Judge => (value) => Array.isArray(value) && value.every(judge);

function parts(judges: ReadonlyMap<string, Judge>, ...needed: string[]): Judge {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    return needed.every((key) => Object.hasOwn(value, key)) && Object.entries(value).every(([key, part]) => judges.get(key)?.(part) ?? false);
  };
}

const both = parts(new Map([['of', number], ['out_of', number]]));
const share: Judge = (value) => {
  if (!both(value)) return false;
  const { of, out_of } = value as { of?: number; out_of?: number };
  return of === undefined || out_of === undefined || of <= out_of;
};

const day: Judge = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || value < '0001') return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === value;
};

const meeting = parts(
  new Map([['how', oneOf(['in_person', 'declined_after_meeting', 'video', 'phone', 'not_seen'])], ['private', oneOf(['yes', 'partly', 'no'])], ['why_not', text]]),
  'how',
);
const voice = parts(
  new Map([
    ['voice', oneOf(['person', 'family', 'staff', 'own_view'])], ['words', text], ['interpreted_by', text], ['relationship', text],
    ['told', each(oneOf(['words', 'signs', 'symbols', 'behaviour', 'picture']))],
  ]),
  'voice', 'words',
);

const JUDGES: Record<string, (question: Asking) => Judge> = {
  yes_no_unsure: () => () => false,
  yes_no_sort_of: () => () => false,
  sign: () => () => false,
  choice: ({ options }) => oneOf(options),
  scale: ({ options }) => oneOf(options),
  several: ({ options }) => each(oneOf(options)),
  words: () => text,
  number: () => number,
  date: () => day,
  share: () => share,
  who: () => parts(new Map([['name', text], ['role', text]])),
  seen: () => meeting,
  voice: () => voice,
  group: ({ fields = [] }) => each(parts(new Map(fields.map((one) => [one.id, (value: unknown) => fits(one, value)])))),
};

/** Whether this JSON value is an answer to the question. Nothing yet, '' (taken back) and the plain non-answers always are. */
export function fits(question: Asking, value: unknown): boolean {
  if (value === undefined || value === '' || NON_ANSWERS.includes(value) || FIXED[question.kind]?.includes(value)) return true;
  // A kind this app does not know yet is judged by a newer one.
  return JUDGES[question.kind]?.(question)(value) ?? true;
}

/** An answer as it is read; where it does not fit its question, what came, letter by letter. */
export function sayKept(words: FaceWords, question: Asking & { id: string }, value: unknown): string {
  if (fits(question, value)) return sayValue(words, question.id, value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
