// Somebody is on leave from hospital on a day: whoever visits goes where they are.
import { Note } from '../../parts/index.ts';
import { ringWords } from '../../visits/words/ring/index.ts';
import type { Day, PersonRow } from '../../wire.ts';
import { sayDay } from '../../words/index.ts';
import { leaveOn } from '../leave.ts';

export function OnLeave({ person, day }: { person: PersonRow; day: Day }) {
  const leave = leaveOn(person, day);
  return leave ? <Note><strong>{ringWords().onLeave(person.known_as ?? person.name, leave.until_on ? sayDay(leave.until_on) : '', leave.where ?? '')}</strong></Note> : null;
}
