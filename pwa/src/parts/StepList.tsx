import type { ComponentChildren } from 'preact';
import { Tag, type Mood } from './Tag.tsx';

export interface Step {
  title: ComponentChildren;
  href?: string;
  hint?: ComponentChildren;
  /** How far it is, in words. */
  state?: string;
  mood?: Mood;
}

/** Things to do, in order, each a row for the thumb. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  return (
    <ol class="l-steps">
      {steps.map((step, place) => (
        <li class={`l-steps__item${step.href ? ' l-steps__item--link' : ''}`} key={place}>
          <div>
            {step.href ? <a href={step.href}>{step.title}</a> : step.title}
            {step.hint && <div class="nhsuk-hint l-steps__hint">{step.hint}</div>}
          </div>
          {step.state && <Tag mood={step.mood ?? 'calm'}>{step.state}</Tag>}
        </li>
      ))}
    </ol>
  );
}
