// What is recorded about a person, as it is shown before the server has heard. Days that follow from it are the server's.
import { dayOf } from '../times.ts';
import type { Appliers, Change, Shown } from '../store/merge.ts';
import type { OwedRow, PersonRow } from '../wire.ts';

type Table = Pick<
  Appliers,
  | 'record_review' | 'record_consent' | 'send_papers' | 'note_ehc_plan' | 'begin_home_plan' | 'name_barrier' | 'barrier_moved'
  | 'except_visit' | 'record_death' | 'tell_of_death' | 'set_local_value'
>;

const nothing = () => [];

export const people: Table = {
  record_review: nothing,
  send_papers: nothing,
  begin_home_plan: nothing,
  set_local_value: nothing,
  record_consent: ({ command }, shown) => owed(shown, command.person, 'review', () => ({ consent: command.consent })),
  except_visit: ({ command }, shown) =>
    owed(shown, command.person, 'oversight_visit', () => ({ excepted_until: command.until, excepted_why: command.why })),
  note_ehc_plan: ({ command }, shown) => person(shown, command.person, () => ({ ehc_plan: command.has })),
  name_barrier: ({ command: { type: _, person: of, barrier, ...said }, at }, shown) =>
    person(shown, of, ({ barriers }) => ({
      barriers: [...barriers.filter(({ id }) => id !== barrier), { id: barrier, named_on: dayOf(at), ...said }],
    })),
  barrier_moved: ({ command }, shown) =>
    person(shown, command.person, ({ barriers }) => ({
      barriers: barriers.map((one) =>
        one.id === command.barrier
          ? { ...one, latest: command.words, by_when: command.by_when ?? one.by_when, gone: command.gone ?? false }
          : one),
    })),
  record_death: ({ command }, shown) =>
    person(shown, command.person, () => (command.mistaken ? {} : { died_on: command.died_on, left_on: command.died_on })),
  tell_of_death: ({ command, at }, shown) =>
    person(shown, command.person, ({ to_tell: all }) => ({
      to_tell: all.map((one) => (one.whom === command.whom ? { ...one, told_on: dayOf(at) } : one)),
    })),
};

function person(shown: Shown, id: string, change: (row: PersonRow) => Partial<PersonRow>): Change[] {
  const row = shown.people.get(id);
  return row ? [{ noun: 'people', row: { ...row, ...change(row) } }] : [];
}

function owed(shown: Shown, id: string, kind: OwedRow['kind'], change: () => Partial<OwedRow>): Change[] {
  return [...shown.owed.values()]
    .filter((row) => row.person === id && row.kind === kind)
    .map((row) => ({ noun: 'owed', row: { ...row, ...change() } }));
}
