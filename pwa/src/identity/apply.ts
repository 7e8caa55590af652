// How a person is reached, and what their week is like. Whether push works is for the server to say.
import type { Appliers, Shown } from '../store/merge.ts';
import type { MeRow } from '../wire.ts';

type Table = Pick<
  Appliers,
  'allow_push' | 'stop_push' | 'allow_texts' | 'stop_texts' | 'choose_language' | 'choose_reminders'
  | 'set_working_week' | 'note_leave' | 'call_off_leave'
>;

export const identity: Table = {
  allow_push: () => [],
  stop_push: () => [],
  allow_texts: ({ command }, shown) => own(shown, () => ({ mobile: command.mobile })),
  stop_texts: (_, shown) => [...shown.me.values()].map(({ mobile: _gone, ...row }) => ({ noun: 'me', row })),
  choose_language: ({ command }, shown) => own(shown, () => ({ language: command.language })),
  choose_reminders: ({ command }, shown) =>
    own(shown, (row) => ({ reminders: command.reminders ?? row.reminders, weekly: command.weekly ?? row.weekly })),
  set_working_week: ({ command: { type: _, account, ...week } }, shown) =>
    own(shown, ({ weeks }) => ({ weeks: [...weeks.filter((one) => one.from_on !== week.from_on), week] }), account),
  note_leave: ({ command: { leave: id, from_on, until_on, account } }, shown) =>
    own(shown, ({ leave }) => ({ leave: [...leave.filter((one) => one.id !== id), { id, from_on, until_on }] }), account),
  call_off_leave: ({ command }, shown) => own(shown, ({ leave }) => ({ leave: leave.filter(({ id }) => id !== command.leave) })),
};

/** Only what is said of whoever's phone this is shows on it. */
const own = (shown: Shown, to: (row: MeRow) => Partial<MeRow>, account?: string) =>
  [...shown.me.values()]
    .filter(({ id }) => account === undefined || account === id)
    .map((row) => ({ noun: 'me' as const, row: { ...row, ...to(row) } }));
