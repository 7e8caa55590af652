// When it was seen and when it was written, asked once for a whole paper: of a trip, or of a sheet.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { DayField } from '../../parts/DayField.tsx';
import { toFault } from '../../parts/fault.ts';
import { Button, Field, Section } from '../../parts/index.ts';
import type { Words } from '../../words/faces.ts';
import type { Id } from '../../wire.ts';
import type { en } from '../words/paper/en.ts';
import { faultIn, paperTimes, type TimesFault } from './times.ts';

type Asks = 'when' | 'day' | 'from' | 'to' | 'toHint' | 'writtenOn' | 'writtenOnHint' | 'written' | 'threeTimes' | 'begin' | 'faults';
export type TimesWords = Pick<Words<typeof en>, Asks>;

/** Until "Begin to type" nothing is gone on with, so that nobody's half-typed time ends up on an answer. */
export function TimesForm({ of, words: w, changing }: { of: Id; words: TimesWords; changing: { value: boolean } }) {
  const d = paperTimes(of);
  const failed = useSignal<TimesFault | undefined>(undefined);
  // While it is being filled in the form stays, also at the moment when all of it happens to be right.
  useEffect(() => void (changing.value = true), []);
  const says = (...which: TimesFault[]) => (failed.value && which.includes(failed.value) ? w.faults[failed.value] : undefined);
  function begin() {
    failed.value = faultIn(d.value.peek(), new Date());
    if (failed.value) return toFault();
    changing.value = false;
  }
  return (
    <Section title={w.when}>
      <DayField label={w.day} bind={d.field('day')} error={says('day', 'ahead')} />
      <div class="l-times">
        <Field label={w.from} type="time" bind={d.field('from')} error={says('from')} />
        <Field label={w.to} type="time" bind={d.field('to')} hint={w.toHint} error={says('to')} />
      </div>
      <DayField label={w.writtenOn} hint={w.writtenOnHint} bind={d.field('written_on')} />
      <Field label={w.written} type="time" bind={d.field('written')} error={says('written', 'order')} />
      <p class="l-soft">{w.threeTimes}</p>
      <Button onTap={begin}>{w.begin}</Button>
    </Section>
  );
}
