// What was recorded of somebody who was not seen; under a refusal, the concern it may be: offered at once, never raised alone.
import { go, link } from '../../../app/route.ts';
import { localDay } from '../../../app/local_day.ts';
import { raiseLink } from '../../../concerns/link.ts';
import { fresh, type Raising } from '../../../concerns/raising.ts';
import { newId } from '../../../ids.ts';
import { Banner, Button, Card, Cards, Section, Unsent } from '../../../parts/index.ts';
import { draft, rows, send } from '../../../store/index.ts';
import { sayMoment } from '../../../words/index.ts';
import type { Outcome, PersonRow } from '../../../wire.ts';
import { standing } from '../../due.ts';
import type { Trip } from '../../trip.ts';
import { inARow, proposedUrgency, reached, refused } from '../rules.ts';
import { concernWords, sayFully } from '../saying.ts';
import { outcomeWords } from '../words/index.ts';

export function Said({ trip, said, person }: { trip: Trip; said: readonly Outcome[]; person: PersonRow | undefined }) {
  const w = outcomeWords();
  const refusal = said.findLast(({ outcome }) => outcome === 'access_refused');
  return (
    <Section title={w.said}>
      <Banner mood="good">{w.kept} <Unsent noun="visits" id={trip.visit.id} /></Banner>
      {refusal && <Offer trip={trip} refusal={refusal} person={person} />}
      <ul class="l-plain">
        {said.map((one) => (
          <li key={one.id}>{sayFully(one)} {one.written_at && <span class="l-soft">({w.writtenAt(sayMoment(one.written_at))})</span>}</li>
        ))}
      </ul>
    </Section>
  );
}

function Offer({ trip: { visit, unit }, refusal, person }: { trip: Trip; refusal: Outcome; person: PersonRow | undefined }) {
  const w = outcomeWords();
  const told = [...rows('concerns').value.values()].find((one) => one.visit === visit.id && one.person === person?.id && one.about.includes('access'));
  if (told) return <><p>{w.told}</p><Button look="second" href={link('concern', told.id)}>{w.toConcern}</Button></>;
  const refusals = reached(rows('visits').value.values(), visit.hospital).map(({ outcomes }) => refused(outcomes));
  const owed = [...rows('owed').value.values()].find((one) => one.person === person?.id && one.kind === 'oversight_visit');
  const late = owed !== undefined && standing(owed, localDay.value).state === 'overdue';
  const urgency = proposedUrgency(refusals, late);
  const words = concernWords(refusal, unit?.name ?? '');
  const at = { hospital: visit.hospital, unit: visit.unit, visit: visit.id, person: person?.id, about: 'access' };

  async function tell() {
    const concern = newId();
    await send({
      type: 'raise_concern', concern, hospital: visit.hospital, unit: visit.unit, visit: visit.id, urgency, words, about: ['access'],
      ...(person ? { person: person.id } : {}),
    });
    go(`concern/${concern}`);
  }
  /** The page where concerns are written opens with these words; what somebody wrote there before stays. */
  function change() {
    const d = draft<Raising>(`raise/${visit.id}/${person?.id ?? ''}`, () => fresh(newId(), person?.id));
    if (d.value.peek().words.trim() === '') d.field('words').set(words);
    go(raiseLink({ ...at, urgency }).slice(2));
  }
  return (
    <Cards>
      <Card title={w.concern} mood="warn">
        {inARow(refusals) > 1 && <p><strong>{w.again(inARow(refusals))}</strong></p>}
        {late && <p><strong>{w.late}</strong></p>}
        <p>{w.concernWhy}</p>
        <blockquote class="l-said">{words}</blockquote>
        <Button look={urgency === 'urgent' ? 'warning' : 'main'} onTap={tell}>{w.tell[urgency]}</Button>
        <Button look="plain" onTap={change}>{w.change}</Button>
      </Card>
    </Cards>
  );
}
