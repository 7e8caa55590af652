// Who leads and owes, and who pays for somebody's care beside them.
import { localDay } from '../../app/local_day.ts';
import { link } from '../../app/route.ts';
import { rows } from '../../store/index.ts';
import { hospitalName } from '../../units/names.ts';
import type { PersonRow } from '../../wire.ts';
import { payingToo } from '../paying.ts';
import { wayWords } from '../words/way/index.ts';

/** For whoever works for a body that pays too: whose it is to do. */
export function Leads({ person: { shared, placing_body: lead } }: { person: PersonRow }) {
  return shared ? <p class="l-soft">{wayWords().leads(hospitalName(rows('bodies').value.get(lead)))}</p> : null;
}

export function WhoPays({ person }: { person: PersonRow }) {
  const w = wayWords();
  const too = payingToo(person, localDay.value).map(({ body }) => hospitalName(rows('bodies').value.get(body)));
  return (
    <>
      {too.length > 0 && <p>{w.payToo(too.join(', '))}</p>}
      <p><a class="l-go" href={link('owed', person.id, 'payers')}>{w.whoPays}</a></p>
    </>
  );
}
