// Answers that may be a concern lead there, calmly, with everything already filled in but the sentence.
import { useComputed } from '@preact/signals';
import type { Question, Urgency } from '../../checklists/rules.ts';
import { type About, raiseLink } from '../../concerns/link.ts';
import { rows } from '../../store/index.ts';
import { partWords } from '../words/part/index.ts';

interface Props {
  /** Where a concern would be: on which visit or in which hospital, and about whom. */
  at: About;
  /** Under which question it stands. */
  question: Question;
  step: readonly Question[];
  /** Which questions ask for a concern, and how urgent: decided once for the screen. */
  all: { readonly value: Readonly<Record<string, Urgency>> };
  theme: string | undefined;
}

const ORDER: Urgency[] = ['immediate', 'urgent', 'soon', 'note'];

/** Said once on a screen: under the last question that asks for it, as urgent as the most urgent of them. */
export function Suggest(props: Props) {
  return props.question.raises ? <MayBe {...props} /> : null;
}

function MayBe({ at, question, step, all, theme }: Props) {
  const w = partWords();
  const urgency = useComputed(() => {
    const here = step.filter(({ id }) => all.value[id]);
    return here.at(-1)?.id === question.id ? ORDER.find((one) => here.some(({ id }) => all.value[id] === one)) : undefined;
  }).value;
  if (!urgency) return null;
  const already = at.visit !== undefined && [...rows('concerns').value.values()].some((one) => one.visit === at.visit && one.person === at.person);
  return (
    <div class="l-maybe" role="status">
      <p class="l-maybe__title">{w.mayBe}</p>
      <p>{already ? w.alreadyTold : w.mayBeSay}</p>
      <a class="l-maybe__go" href={raiseLink({ ...at, urgency, about: theme })}>
        {w.tellHost}
      </a>
    </div>
  );
}
