// What is recorded about a person, as it is shown before the server has heard. What somebody is owed is the server's to say.
import { dayOf } from '../times.ts';
import type { Appliers, Change, Shown } from '../store/merge.ts';
import type { PersonRow } from '../wire.ts';

type Table = Pick<Appliers, 'name_barrier' | 'barrier_moved' | 'record_death' | 'tell_of_death' | 'move_person' | 'record_discharge' | 'name_keyworker' | 'record_detention'
  | 'note_hospital_leave' | 'hand_over_people' | 'take_back_handover' | 'read_handover'>;

export const people: Table = {
  name_barrier: ({ command: { type: _, person, ...said }, at }, shown) =>
    change(shown, person, ({ barriers }) => ({
      barriers: [...barriers.filter(({ id }) => id !== said.barrier), { id: said.barrier, named_on: dayOf(at), ...said }],
    })),
  barrier_moved: ({ command: said }, shown) =>
    change(shown, said.person, ({ barriers }) => ({
      barriers: barriers.map((one) =>
        one.id === said.barrier ? { ...one, latest: said.words, by_when: said.by_when ?? one.by_when, gone: said.gone ?? false } : one),
    })),
  record_death: ({ command: said }, shown) =>
    change(shown, said.person, () => (said.mistaken ? {} : { died_on: said.died_on, left_on: said.died_on })),
  tell_of_death: ({ command: said, at }, shown) =>
    change(shown, said.person, (row) => ({
      to_tell: row.to_tell.map((one) => (one.whom === said.whom ? { ...one, told_on: dayOf(at) } : one)),
    })),
  // Where the day falls among the other stays, and what taking back leaves, is the server's to say.
  move_person: ({ command: { person, unit, mistaken } }, shown) =>
    change(shown, person, (row) => (mistaken ? {} : { unit, hospital: shown.units.get(unit)?.hospital ?? row.hospital })),
  record_discharge: ({ command: said }, shown) =>
    change(shown, said.person, () => (said.mistaken ? {} : { left_on: said.discharged_on })),
  name_keyworker: ({ command: { person, keyworker: name, since, ended } }, shown) =>
    change(shown, person, ({ keyworker: was }) =>
      ended || (was && was.since > since) ? {} : { keyworker: { name, since } }),
  record_detention: ({ command: { person, detention, since } }, shown) =>
    change(shown, person, ({ detained: was }) => (was && was.since > since ? {} : { detained: { detention, since } })),
  note_hospital_leave: ({ command: { type: _, person, leave, mistaken, ...said } }, shown) =>
    change(shown, person, ({ hospital_leave: all = [] }) => ({
      hospital_leave: [...(mistaken ? [] : [{ id: leave, by_name: '', ...said }]), ...all.filter(({ id }) => id !== leave)],
    })),
  // Whose they are, and by what names, is the server's to say.
  hand_over_people: () => [],
  take_back_handover: () => [],
  read_handover: ({ command: { handover, person }, at }, shown) =>
    change(shown, person, ({ handed = [] }) => ({ handed: handed.map((one) => (one.handover === handover ? { ...one, looked_on: dayOf(at) } : one)) })),
};

function change(shown: Shown, id: string, to: (row: PersonRow) => Partial<PersonRow>): Change[] {
  const row = shown.people.get(id);
  return row ? [{ noun: 'people', row: { ...row, ...to(row) } }] : [];
}
