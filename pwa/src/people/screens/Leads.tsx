// Who leads and owes, where several bodies pay.
import { rows } from '../../store/index.ts';
import { hospitalName } from '../../units/names.ts';
import type { PersonRow } from '../../wire.ts';
import { cardWords } from '../words/card/index.ts';

/** For whoever works for a body that pays too: whose it is to do. */
export function Leads({ person: { shared, placing_body: lead } }: { person: PersonRow }) {
  return shared ? <p class="l-soft">{cardWords().leads(hospitalName(rows('bodies').value.get(lead)))}</p> : null;
}
