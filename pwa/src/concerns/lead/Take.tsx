// Taking it: a next step, and a time by which there is next word (K2).
import { useSignal } from '@preact/signals';
import { Button, Textarea } from '../../parts/index.ts';
import { toFault } from '../../parts/fault.ts';
import { draft, send } from '../../store/index.ts';
import type { ConcernRow } from '../../wire.ts';
import { Opened } from './Opened.tsx';
import { chosenTime, noTime, WordBy } from './WordBy.tsx';
import { words } from './words/index.ts';

export function Take({ concern }: { concern: ConcernRow }) {
  const w = words();
  const mine = draft(`take/${concern.id}`, () => ({ step: '', ...noTime() }));
  const faults = useSignal<{ step?: string; when?: string }>({});

  async function take() {
    const given = mine.value.peek();
    const time = chosenTime(given, concern.urgency);
    const step = given.step.trim();
    faults.value = { ...(step ? {} : { step: w.nextStepNone }), ...('error' in time ? { when: time.error } : {}) };
    if (!step || 'error' in time) return toFault();
    await send({ type: 'take_concern', concern: concern.id, next_step: step, next_word_by: time.at }, { draft: mine });
  }
  return (
    <Opened ask={w.takeIt} begun={mine.begun.peek() || concern.state === 'open'} look="main">
      {concern.taken && <p>{w.takeFrom(concern.taken.by_name)}</p>}
      <p class="nhsuk-hint">{w.takeWhy}</p>
      <Textarea guide label={w.nextStep} hint={w.nextStepHint} rows={2} bind={mine.field('step')} error={faults.value.step} />
      <WordBy draft={mine} urgency={concern.urgency} error={faults.value.when} />
      <Button onTap={take}>{w.take}</Button>
    </Opened>
  );
}
