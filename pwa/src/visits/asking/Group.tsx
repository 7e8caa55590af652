// A repeat group: the same few things asked of each of several. Each is a card of its own, and can be taken away.
import { useComputed } from '@preact/signals';
import type { Question } from '../../checklists/rules.ts';
import { entryWords } from '../../checklists/version.ts';
import { Button, Confirm } from '../../parts/index.ts';
import type { AnswerValue, Entry } from '../../wire.ts';
import { partWords } from '../words/part/index.ts';
import { Input } from './Ask.tsx';
import type { InputProps, Value } from './Inputs.tsx';
import { useLens } from './lens.ts';

export const entries = (value: Value): readonly Entry[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object') ? (value as Entry[]) : [];

/** None left is no answer: that there were none is said in so many words. */
const kept = (all: readonly Entry[]): Value => (all.length === 0 ? '' : [...all]);

export function Group(props: InputProps) {
  const { question, words, bind } = props;
  const w = partWords();
  // Drawn again when one comes or goes, not on every key.
  const count = useComputed(() => entries(bind.value.value).length).value;
  const add = () => bind.set(kept([...entries(bind.value.peek()), {}]));
  return (
    <fieldset class="nhsuk-fieldset l-group">
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{words.questions[question.id]!.ask}</legend>
      {Array.from({ length: count }, (_, at) => <One key={`${at}/${count}`} {...props} at={at} />)}
      <Button look="second" onTap={add}>{count === 0 ? w.addFirst : w.addAnother}</Button>
    </fieldset>
  );
}

function One({ question, words, bind, at }: InputProps & { at: number }) {
  const w = partWords();
  const remove = () => bind.set(kept(entries(bind.value.peek()).filter((_, place) => place !== at)));
  return (
    <div class="l-box" role="group" aria-label={w.entry(at + 1)}>
      <p class="l-group__number">{w.entry(at + 1)}</p>
      {(question.fields ?? []).map((field) => (
        <OneField key={field.id} at={at} bind={bind} field={{ ...question, ...field, fields: [] }} words={entryWords(words, question.id)} />
      ))}
      <Confirm ask={w.remove(at + 1)} yes={w.removeYes} look="plain" danger onYes={remove}><p>{w.removeWhy}</p></Confirm>
    </div>
  );
}

function OneField({ field, words, bind, at }: { field: Question; at: number } & Omit<InputProps, 'question'>) {
  const inner = useLens<Value, Value>(
    bind,
    (value) => entries(value)[at]?.[field.id],
    (value, next) => kept(entries(value).map((one, place) => (place === at ? { ...one, [field.id]: next as AnswerValue } : one))),
  );
  return <Input question={field} words={words} bind={inner} />;
}
