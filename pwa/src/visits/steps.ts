// The way through a part: one section a screen, and each voice on a screen of its own, so that they are never mixed.
import { type Answers, complete, type Question, shown } from '../checklists/rules.ts';

export interface Step {
  /** The section's id, or the voice question's own. */
  id: string;
  section: string;
  questions: Question[];
}

export function stepsOf(questions: readonly Question[]): Step[] {
  const steps: Step[] = [];
  for (const one of questions) {
    const id = one.kind === 'voice' ? one.id : one.section;
    const known = steps.find((step) => step.id === id);
    if (known) known.questions.push(one);
    else steps.push({ id, section: one.section, questions: [one] });
  }
  return steps;
}

export type StepState = 'not_begun' | 'begun' | 'done';

/** How far a step is: done when nothing that shows is open, whether by an answer or by saying why there is none. */
export function stateOf(questions: readonly Question[], answers: Answers): { state: StepState; open: number; all: number } {
  const all = shown(questions, answers).length;
  const open = complete(questions, answers).open.length;
  return { state: open === 0 ? 'done' : open === all ? 'not_begun' : 'begun', open, all };
}

/** The step before and after, for the thumb. */
export function around(steps: readonly Step[], id: string) {
  const place = steps.findIndex((step) => step.id === id);
  return { place, step: steps[place], before: steps[place - 1], after: steps[place + 1] };
}
