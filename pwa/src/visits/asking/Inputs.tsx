// The input of each plain kind of question. Nothing is chosen beforehand; an answer is only what somebody gave.
import { useContext } from 'preact/hooks';
import type { FaceWords } from '../../checklists/version.ts';
import { NON_ANSWERS, type Question } from '../../checklists/rules.ts';
import { DayField } from '../../parts/DayField.tsx';
import { Checkboxes, Radios, Textarea } from '../../parts/index.ts';
import type { Bound } from '../../store/index.ts';
import type { AnswerValue } from '../../wire.ts';
import { StaffAnswers } from '../../words_guide/Guided.tsx';
import { OTHERS_WORDS } from '../../words_guide/who.ts';
import { partWords } from '../words/part/index.ts';
import { useLens } from './lens.ts';
import { NumberField } from './NumberField.tsx';
import { howMany, NONE } from './numbers.ts';

export type Value = AnswerValue | undefined;
export interface InputProps {
  question: Question;
  words: FaceWords;
  bind: Bound<Value>;
}

const FIXED: Record<string, string[]> = {
  yes_no_unsure: ['yes', 'no', 'unsure'],
  yes_no_sort_of: ['yes', 'sort_of', 'no', 'unsure', 'not_able_to_ask'],
  sign: ['yes', 'no', 'unsure', 'not_able_to_see'],
};
export const plain = (value: Value) => (typeof value === 'string' && !NON_ANSWERS.includes(value) ? value : '');

export function choicesOf({ id, kind, options = [] }: Question, words: FaceWords) {
  // whoever answers for somebody may not know how far it is so: that is no place on the scale
  const values = kind === 'scale' ? [...options, 'unsure'] : (FIXED[kind] ?? options);
  return values.map((value) => ({
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
  const guide = useContext(StaffAnswers) && !OTHERS_WORDS.has(question.id);
  return <Textarea label={words.questions[question.id]!.ask} bind={text} rows={4} large guide={guide} />;
}

export function OnDay({ question, words, bind }: InputProps) {
  const day = useLens<Value, string>(bind, plain, (_, next) => next);
  return <DayField label={words.questions[question.id]!.ask} bind={day} large />;
}

/** A number, or that it was not supplied. */
export function HowMany({ question, words, bind }: InputProps) {
  const w = partWords();
  const number = useLens<Value, unknown>(bind, (value) => value, (_, next) => next as Value);
  const none = useLens<Value, readonly string[]>(bind, (value) => (value === NONE ? [NONE] : []), (_, next) => next[0] ?? '');
  return (
    <div class="l-number">
      <NumberField label={words.questions[question.id]!.ask} bind={number} large hint={howMany(w.units, question.unit, w.number)} />
      <Checkboxes legend={words.questions[question.id]!.ask} hideLegend choices={[{ value: NONE, label: w.notSupplied }]} bind={none} />
    </div>
  );
}
