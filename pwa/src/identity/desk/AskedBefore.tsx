// Before a visit that was announced: whether there is anything to look at. Never which visit, nor when (K15).
import { useEffect } from 'preact/hooks';
import { link } from '../../app/route.ts';
import { isAnswered } from '../../checklists/rules.ts';
import { Card, Cards } from '../../parts/index.ts';
import { FAMILY, LOOK_AT } from '../../checklists/version.ts';
import { me, rows } from '../../store/index.ts';
import { handInAll, valuesOn } from '../../sheets/filling.ts';
import type { SeatRow } from '../../wire.ts';
import { words } from './words/days/index.ts';

export function AskedBefore() {
  const asked = me.value?.seats.filter(({ asked_at: at }) => at) ?? [];
  return asked.length > 0 ? <Cards>{asked.map((seat) => <One key={seat.person} seat={seat} />)}</Cards> : null;
}

function One({ seat: { person, person_name: name = '', asked_at: at = '' } }: { seat: SeatRow }) {
  const w = words().family;
  const mine = [...rows('sheets').value.values()].filter(({ by, about, checklist, began_at: began }) =>
    by === me.value?.id && about.id === person && checklist.startsWith(`${FAMILY}/`) && Date.parse(began) >= Date.parse(at));
  const begun = mine.find(({ state }) => state === 'begun');
  // What was written and left in the middle is for whoever goes: it does not wait for the end of the section.
  useEffect(() => void (begun && handInAll(begun.id)), [begun?.id]);
  const said = mine.some((sheet) => sheet.state === 'finished' || isAnswered(valuesOn({ sheet })[LOOK_AT]));
  const href = begun ? link('sheet', begun.id, 'q', LOOK_AT) : `${link('checklists', FAMILY)}?person=${encodeURIComponent(person ?? '')}&before=visit`;
  return (
    <Card title={said ? w.weHaveIt : w.lookAt} above={w.soon(name)} href={href}>
      <p>{said ? w.sayMore : begun ? w.goOn : w.sayIt}</p>
    </Card>
  );
}
