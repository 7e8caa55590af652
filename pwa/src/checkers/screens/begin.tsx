// Before the first question: what happens, and who comes along.
import { Missing } from '../../app/Current.tsx';
import { go, link, type Params } from '../../app/route.ts';
import { inForce, type Version } from '../../checklists/version.ts';
import { newId } from '../../ids.ts';
import { Button, Radios } from '../../parts/index.ts';
import { type Draft, draft, me, row, rows, send } from '../../store/index.ts';
import { today } from '../../times.ts';
import type { Id, UnitRow } from '../../wire.ts';
import { askedOn } from '../../visits/asked.ts';
import { EasyLine, EasyPage } from '../parts/EasyPage.tsx';
import { firstName, known } from '../supporters.ts';
import { words } from '../words/index.ts';

const CHECKLIST = 'quality-checker-inpatient';
const NOBODY = 'nobody';

interface Beginning {
  visit: Id;
  along: string | undefined;
}

export function Begin({ params }: { params: Params }) {
  const w = words();
  const ward = row('units', params.unit!).value;
  if (!ward) return <Missing />;
  const version = inForce(rows('checklists').value.values(), CHECKLIST, today());
  const mine = draft<Beginning>(`check-at/${ward.id}`, () => ({ visit: newId(), along: undefined }));
  const lines = version ? [w.asks(version.questions.length), w.canStop, w.supporterWhat, w.neverFor] : [w.noList];
  return (
    <EasyPage title={w.wardTitle(ward.name)} picture="looking" above={row('hospitals', ward.hospital).value?.name} aloud={lines.join(' ')} first>
      <EasyLine picture="written_down">{lines[0]}</EasyLine>
      {version && <EasyLine picture="you_can_stop">{w.canStop}</EasyLine>}
      {version && <Along mine={mine} />}
      {version && <Button onTap={() => begin(ward, version, mine)}>{w.begin}</Button>}
    </EasyPage>
  );
}

function Along({ mine }: { mine: Draft<Beginning> }) {
  const w = words();
  const people = known(rows('visits').value.values()).filter(({ id, name }) => name && id !== me.value?.id);
  if (people.length === 0) return null;
  const choices = [...people.map(({ id, name }) => ({ value: id, label: firstName(name) })), { value: NOBODY, label: w.nobody }];
  return <Radios legend={w.whoComes} hint={w.neverFor} choices={choices} bind={mine.field('along')} />;
}

/** A checker's visit has no part for a person: nobody's own care is looked at without them asking for it. */
async function begin(ward: UnitRow, version: Version, mine: Draft<Beginning>) {
  const { visit, along } = mine.value.peek();
  await send(
    {
      type: 'plan_visit', visit, kind: 'quality_checker', checklist: version.id, unit: ward.id, people: [],
      planned_on: today(), asked: askedOn(version, ward, []),
      ...(along === undefined || along === NOBODY ? {} : { companions: [along] }),
    },
    { draft: mine },
  );
  go(link('check', visit, 'go'), { replace: true });
}
