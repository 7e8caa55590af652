// Which letters come about what is owed: reminders, and a weekly one. For the account, on every phone; never about safety.
import { computed } from '@preact/signals';
import { Checkboxes, Page } from '../../parts/index.ts';
import { me, send } from '../../store/index.ts';
import { words } from './words/letters/index.ts';

type Letter = 'reminders' | 'weekly';

const letters = {
  value: computed((): readonly Letter[] => (['reminders', 'weekly'] as const).filter((one) => me.value?.[one] ?? true)),
  set: (next: readonly Letter[]) =>
    void send({ type: 'choose_reminders', reminders: next.includes('reminders'), weekly: next.includes('weekly') }),
};

export function Letters() {
  const w = words();
  return (
    <Page title={w.letters} back={{ href: '#/phone' }}>
      <Checkboxes legend={w.letters} hideLegend hint={w.lettersWhy} bind={letters} choices={[
        { value: 'reminders', label: w.remind, hint: w.remindWhy },
        { value: 'weekly', label: w.weekly, hint: w.weeklyWhy },
      ]} />
      <p>{w.lettersNever}</p>
    </Page>
  );
}
