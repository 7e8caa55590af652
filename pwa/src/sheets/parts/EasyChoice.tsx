// One or several of a question's options, where the screen's heading already asks it.
import { Checkboxes, Radios } from '../../parts/index.ts';
import { choicesOf, type InputProps, plain, type Value } from '../../visits/asking/Inputs.tsx';
import { useLens } from '../../visits/asking/lens.ts';

export function EasyChoice({ question, words, bind }: InputProps) {
  const legend = words.questions[question.id]!.ask;
  const choices = choicesOf(question, words);
  const one = useLens<Value, string | undefined>(bind, (value) => plain(value) || undefined, (_, next) => next);
  const some = useLens<Value, readonly string[]>(bind, (value) => (Array.isArray(value) ? (value as string[]) : []), (_, next) => [...next]);
  return question.kind === 'several'
    ? <Checkboxes legend={legend} hideLegend choices={choices} bind={some} />
    : <Radios legend={legend} hideLegend choices={choices} bind={one} />;
}
