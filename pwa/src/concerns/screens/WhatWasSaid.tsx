// The words as they were written: never edited, only added to.
import { link } from '../../app/route.ts';
import { Facts, Note } from '../../parts/index.ts';
import { row } from '../../store/index.ts';
import { sayDay, sayMoment } from '../../words/index.ts';
import type { ConcernRow } from '../../wire.ts';
import { concernWords } from '../words/page/index.ts';

export function WhatWasSaid({ concern }: { concern: ConcernRow }) {
  const w = concernWords();
  const person = concern.person ? row('people', concern.person).value : undefined;
  const visit = concern.visit ? row('visits', concern.visit).value : undefined;
  return (
    <>
      {concern.words === '' && <Note>{concern.tell_someone_now ? w.withoutWords : w.withheld}</Note>}
      {concern.words && <blockquote class="l-quote">{concern.words}</blockquote>}
      <p class="l-soft">{w.raisedBy(concern.raised_by_name || w.somebody, sayMoment(concern.raised_at))}</p>
      <Facts
        rows={[
          person ? [w.person, person.known_as ?? person.name] : false,
          visit ? [w.visitLine, <a href={link('visit', visit.id)}>{sayDay(visit.visited_on ?? visit.planned_on)}</a>] : false,
          concern.voice === 'own' ? false : [w.voice, w.voices[concern.voice]],
          concern.person_safe === 'unknown' ? false : [w.safe, w.yesNo[concern.person_safe]],
          concern.access_still === 'unknown' ? false : [w.access, w.yesNo[concern.access_still]],
          concern.heard_at ? [w.provider, w.providerTold[concern.provider_told]] : false,
        ]}
      />
      {concern.about_management && <Note>{w.management}</Note>}
      {concern.protect !== 'nobody' && <Note><p>{w.protects[concern.protect]}</p><p><a href={link('concern', concern.id, 'source')}>{w.sealed}</a></p></Note>}
      {concern.from_outside && <Note>{w.outside}</Note>}
    </>
  );
}
