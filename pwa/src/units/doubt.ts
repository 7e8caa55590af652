// Somebody rang a number and it was wrong: whoever keeps it sees that at once, and so does every phone. Whoever said it by mistake
// takes it back, as long as this app stands open; afterwards whoever keeps the number puts it right.
import { signal } from '@preact/signals';
import { send } from '../store/index.ts';
import type { Id, Telephone } from '../wire.ts';

const mine = signal<ReadonlySet<string>>(new Set());
const key = (hospital: Id, { to, number }: Telephone) => [hospital, to, number].join('/');

/** Whether it was said here that this number is wrong. */
export const doubtedHere = (hospital: Id, one: Telephone) => mine.value.has(key(hospital, one));

export function doubt(hospital: Id, one: Telephone) {
  mine.value = new Set(mine.peek()).add(key(hospital, one));
  return send({ type: 'doubt_number', hospital, to: one.to, number: one.number });
}

export function takeBack(hospital: Id, one: Telephone) {
  mine.value = new Set([...mine.peek()].filter((each) => each !== key(hospital, one)));
  return send({ type: 'take_back_doubt', hospital, to: one.to, number: one.number });
}
