// The input of each plain kind of question. Nothing is chosen beforehand; an answer is only what somebody gave.
import type { FaceWords } from '../../checklists/version.ts';
import { NON_ANSWERS, type Question } from '../../checklists/rules.ts';
import { DayField } from '../../parts/DayField.tsx';
import { Checkboxes, Field, Radios, Textarea } from '../../parts/index.ts';
import type { Bound } from '../../store/index.ts';
import type { AnswerValue } from '../../wire.ts';
import { partWords } from '../words/part/index.ts';
import { useLens } from './lens.ts';

export type Value = AnswerValue | undefined;
export interface InputProps {
  question: Question;
  words: FaceWords;
  bind: Bound<Value>;
}

const FIXED: Record<string, string[]> = {
  yes_no_unsure: ['yes', 'no', 'unsure'],
  yes_no_sort_of: ['yes', 'sort_of', 'no', 'unsure', 'not_able_to_ask'],
};
const plain = (value: Value) => (typeof value === 'string' && !NON_ANSWERS.includes(value) ? value : '');

function choicesOf({ id, kind, options = [] }: Question, words: FaceWords) {
  return (FIXED[kind] ?? options).map((value) => ({
    value,
    label: words.questions[id]?.options?.[value] ?? words.answers[value] ?? value,
  }));
}

export function One({ question, words, bind }: InputProps) {
  const chosen = useLens<Value, string | undefined>(bind, (value) => plain(value) || undefined, (_, next) => next);
  return <Radios legend={words.questions[question.id]!.ask} choices={choicesOf(question, words)} bind={chosen} />;
}

export function Several({ question, words, bind }: InputProps) {
  const chosen = useLens<Value, readonly string[]>(bind, (value) => (Array.isArray(value) ? (value as string[]) : []), (_, next) => [...next]);
  return <Checkboxes legend={words.questions[question.id]!.ask} choices={choicesOf(question, words)} bind={chosen} />;
}

export function InWords({ question, words, bind }: InputProps) {
  const text = useLens<Value, string>(bind, plain, (_, next) => next);
  return <Textarea label={words.questions[question.id]!.ask} bind={text} rows={4} large />;
}

export function OnDay({ question, words, bind }: InputProps) {
  const day = useLens<Value, string>(bind, plain, (_, next) => next);
  return <DayField label={words.questions[question.id]!.ask} bind={day} large />;
}

const NONE = 'not_supplied';

/** A number, or that it was asked for and not supplied: which is not nought. */
export function HowMany({ question, words, bind }: InputProps) {
  const w = partWords();
  const text = useLens<Value, string>(bind, (value) => (typeof value === 'number' ? String(value) : ''), (_, next) => numberOf(next));
  const none = useLens<Value, readonly string[]>(bind, (value) => (value === NONE ? [NONE] : []), (_, next) => next[0] ?? '');
  const unit = w.units[question.unit as keyof typeof w.units];
  return (
    <div class="l-number">
      <Field label={words.questions[question.id]!.ask} bind={text} inputMode="numeric" large hint={unit ?? w.number} />
      <Checkboxes legend={words.questions[question.id]!.ask} hideLegend choices={[{ value: NONE, label: w.notSupplied }]} bind={none} />
    </div>
  );
}

function numberOf(text: string): AnswerValue {
  const digits = text.replace(/\D/g, '').slice(0, 6);
  return digits === '' ? '' : Number(digits);
}
