// By when there is next word: a quick choice, or a time of one's own; never later than the concern's own clock.
import { useComputed } from '@preact/signals';
import { Field, Radios } from '../../parts/index.ts';
import type { Draft } from '../../store/index.ts';
import { today } from '../../times.ts';
import type { Urgency } from '../../wire.ts';
import { sayMoment } from '../../words/index.ts';
import { asInstant, faultOf, keyOf, momentOf, type Quick, quickChoices } from './times.ts';
import { words } from './words/index.ts';

export interface WithTime {
  when: string | undefined;
  day: string;
  time: string;
}
export const noTime = (): WithTime => ({ when: undefined, day: today(), time: '' });
const OWN = 'own';

export function WordBy({ draft, urgency, error }: { draft: Draft<WithTime & object>; urgency: Urgency; error?: string | undefined }) {
  const w = words();
  const own = useComputed(() => draft.value.value.when === OWN);
  const now = new Date();
  const choices = [
    ...quickChoices(urgency, now).map((one) => ({ value: keyOf(one), label: label(one), hint: 'minutes' in one ? sayMoment(asInstant(momentOf(one, now))) : undefined })),
    { value: OWN, label: w.otherTime },
  ];
  return (
    <>
      <Radios legend={w.wordBy} hint={w.clock[urgency]} choices={choices} bind={draft.field('when')} error={error} />
      {own.value && (
        <div class="l-when">
          <Field label={w.date} type="date" bind={draft.field('day')} />
          <Field label={w.time} type="time" bind={draft.field('time')} />
        </div>
      )}
    </>
  );

  function label(one: Quick): string {
    if ('day' in one) return sayMoment(asInstant(momentOf(one, now)));
    return one.minutes % 60 === 0 ? w.inHours(one.minutes / 60) : w.inMinutes(one.minutes);
  }
}

/** The moment that was chosen, counted from the tap that sends it; or what is wrong with it, in words. */
export function chosenTime(given: WithTime, urgency: Urgency): { at: string } | { error: string } {
  const w = words();
  const now = new Date();
  const quick = quickChoices(urgency, now).find((one) => keyOf(one) === given.when);
  const moment = quick ? momentOf(quick, now) : given.when === OWN ? new Date(`${given.day}T${given.time}`) : undefined;
  const fault = faultOf(moment, urgency, now);
  if (fault === 'none' || !moment) return { error: w.noTime };
  if (fault === 'past') return { error: w.past };
  if (fault === 'too_late') return { error: w.tooLate(w.clock[urgency]) };
  return { at: asInstant(moment) };
}

/** The latest quick choice, for a word of one tap. */
export function usualTime(urgency: Urgency): string {
  const now = new Date();
  return asInstant(momentOf(quickChoices(urgency, now).at(-1)!, now));
}

