// Who pays for somebody's care beside whoever leads.
import { localDay } from '../../app/local_day.ts';
import { link } from '../../app/route.ts';
import { rows } from '../../store/index.ts';
import { hospitalName } from '../../units/names.ts';
import type { PersonRow } from '../../wire.ts';
import { payingToo } from '../paying.ts';
import { wayWords } from '../words/way/index.ts';

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
