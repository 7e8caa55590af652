// The answers, each a big button with its word and its shape. Nothing is chosen beforehand.
import { useId } from 'preact/hooks';
import type { FaceWords } from '../../checklists/version.ts';
import { sayValue } from '../../checklists/version.ts';
import { CHOICES } from '../rules.ts';
import { Shape } from './shapes.tsx';

interface Props {
  legend: string;
  question: string;
  words: FaceWords;
  chosen: string | undefined;
  /** What is offered, in this order; without it, what a check offers. */
  choices?: readonly string[];
  onChoose: (value: string) => void;
}

export function AnswerButtons({ legend, question, words, chosen, choices = CHOICES, onChoose }: Props) {
  const name = useId();
  return (
    <fieldset class="l-answers">
      <legend class="nhsuk-u-visually-hidden">{legend}</legend>
      {choices.map((value) => (
        <div class="l-answers__item" key={value}>
          <input class="l-answers__input" type="radio" id={`${name}-${value}`} name={name} value={value}
            checked={chosen === value} onChange={() => onChoose(value)} />
          <label class="l-answers__label" for={`${name}-${value}`}>
            <Shape of={value} />
            <span>{sayValue(words, question, value)}</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}
