// Tell someone now: this screen is the second of two taps. Needs no words and nobody's agreement (K17, K39).
import { go, link, type Params } from '../../app/route.ts';
import { newId } from '../../ids.ts';
import { Button, TelLink } from '../../parts/index.ts';
import { type Draft, draft, me, row, rows, send } from '../../store/index.ts';
import { dayOf, today } from '../../times.ts';
import type { Id, VisitRow, Voice } from '../../wire.ts';
import { whereIs } from '../checking.ts';
import { EasyPage } from '../parts/EasyPage.tsx';
import { OwnWords } from '../parts/OwnWords.tsx';
import { fastness } from '../telling.ts';
import { words } from '../words/index.ts';
import { hospitalName } from '../../units/names.ts';

// Loaded with this screen, so that what follows the tap is here whatever the signal does.
export { ToldUs } from './told.tsx';

interface Telling {
  concern: Id;
  words: string;
  danger: boolean;
  /** Nobody is to know who told it. */
  secret: boolean;
  hospital: Id | undefined;
}

/** Nobody knows which hospital: taken all the same, and everybody who can help is told. */
const NOT_KNOWN = 'not-known';

export function Tell({ params }: { params: Params }) {
  const w = words();
  const visit = params.visit ? row('visits', params.visit).value : begunNow([...rows('visits').value.values()]);
  const mine = draft<Telling>(`tell/${visit?.id ?? ''}`, () => ({ concern: newId(), words: '', danger: false, secret: false, hospital: visit?.hospital }));
  return (
    <EasyPage title={w.tell} picture="who_to_tell" above={visit && whereIs(visit)} aloud={`${w.tell}. ${w.tellWhat} ${w.tellNobody}`} tell={false}>
      <p class="l-easy__help">{w.tellWhat} {w.tellNobody}</p>
      <Button look="warning" onTap={() => tell(mine, visit)}>{w.tellSend}</Button>
      <Say mine={mine} visit={visit} />
      {!visit && <Where mine={mine} />}
      <Ring mine={mine} />
      <Button look="second" onTap={() => history.back()}>{w.back}</Button>
    </EasyPage>
  );
}

// Only a check begun today says where somebody is; an old one would name the wrong hospital.
const begunNow = (all: VisitRow[]) =>
  all.find(({ kind, state, began_at }) => kind === 'quality_checker' && state === 'begun' && began_at && dayOf(began_at) === today());

function Say({ mine, visit }: { mine: Draft<Telling>; visit: VisitRow | undefined }) {
  const w = words();
  const { words: said, danger, secret } = mine.value.value;
  return (
    <>
      <OwnWords label={w.tellWords} value={said} onWords={(to) => mine.patch({ words: to })} />
      <button type="button" class="l-danger" aria-pressed={danger} onClick={() => mine.patch({ danger: !danger })}>
        <span aria-hidden="true">{danger ? '■' : '□'} </span>{danger ? w.tellDangerOn : w.tellDanger}
      </button>
      <button type="button" class="l-danger" aria-pressed={secret} onClick={() => mine.patch({ secret: !secret })}>
        <span aria-hidden="true">{secret ? '■' : '□'} </span>{secret ? w.tellSecretOn : w.tellSecret}
      </button>
      {(said !== '' || danger || secret) && <Button look="warning" onTap={() => tell(mine, visit)}>{w.tellSend}</Button>}
    </>
  );
}

/** Not needed; it only helps to reach the right people sooner. */
function Where({ mine }: { mine: Draft<Telling> }) {
  const w = words();
  const bound = mine.field('hospital');
  return (
    <label class="l-easy__help">
      {w.tellWhere}
      <select class="nhsuk-select l-easy__select" value={bound.value.value ?? ''} onChange={(event) => bound.set(event.currentTarget.value || undefined)}>
        <option value="">{w.tellNotSure}</option>
        {[...rows('hospitals').value.values()].map((one) => <option key={one.id} value={one.id}>{hospitalName(one)}</option>)}
      </select>
    </label>
  );
}

function Ring({ mine }: { mine: Draft<Telling> }) {
  const telephones = row('hospitals', mine.value.value.hospital ?? '').value?.telephones ?? [];
  return (
    <>
      <h2 class="l-easy__second">{words().ring}</h2>
      {(telephones.length > 0 ? telephones : [{ name: words().emergency, number: '999' }]).map((one) => <TelLink key={one.number + one.name} {...one} />)}
    </>
  );
}

/** A supporter tells in their own voice, never in the checker's. */
const speaking = (): Voice => (me.peek()?.seats.some(({ role }) => role === 'quality_checker') ? 'checker' : 'own');

async function tell(mine: Draft<Telling>, visit: VisitRow | undefined) {
  const { concern, words: said, danger, secret, hospital } = mine.value.peek();
  await send(
    {
      type: 'raise_concern', concern, hospital: hospital ?? visit?.hospital ?? NOT_KNOWN, words: said.trim(), voice: speaking(),
      tell_someone_now: true, urgency: fastness(said, danger), person_safe: danger ? 'no' : 'unknown',
      ...(secret ? { protect: 'raiser' as const } : {}),
      ...(visit ? { visit: visit.id, unit: visit.unit } : {}),
    },
    { draft: mine },
  );
  go(link('told', concern), { replace: true });
}
