// What somebody who answers may do with a concern. Stands on the concern's own page.
import { link } from '../../app/route.ts';
import { Banner, Button, Section } from '../../parts/index.ts';
import { me, row, unsent } from '../../store/index.ts';
import type { ConcernRow, Id } from '../../wire.ts';
import { sayBy } from '../../words/index.ts';
import { GiveWord } from './GiveWord.tsx';
import { mayClose, mayGiveWord, taking, tellsHospital } from './rules.ts';
import { useSeen } from './seen.ts';
import { Take } from './Take.tsx';
import { words } from './words/index.ts';

export function LeadActions({ concern: id }: { concern: Id }) {
  useSeen(id);
  const concern = row('concerns', id).value;
  const who = me.value;
  if (!concern || !who) return null;
  const w = words();
  const may = taking(who, concern);
  if (may === 'closed') return concern.raised_by !== '' ? <Button look="second" href={link('concern', id, 'end')}>{w.reopen}</Button> : null;
  if (may === 'not_yours' && !tellsHospital(who)) return null; // they add words, further down
  return (
    <Section title={w.title}>
      {may === 'mine' && <Mine concern={concern} />}
      {may === 'raiser' && <p>{w.raiser}</p>}
      {may === 'may' && <Take concern={concern} />}
      {mayGiveWord(who, concern) && <GiveWord concern={concern} mine={may === 'mine'} />}
      {may !== 'not_yours' && <Button look="second" href={link('concern', id, 'again')}>{w.again}</Button>}
      {mayClose(who, concern) && <Button look="second" href={link('concern', id, 'end')}>{w.close}</Button>}
      {tellsHospital(who) && <p><a href={link('tell-hospital', 'concern', concern.id)}>{w.tellHospital}</a></p>}
    </Section>
  );
}

function Mine({ concern }: { concern: ConcernRow }) {
  const w = words();
  const waits = unsent('concerns', concern.id).value;
  return (
    <Banner mood={waits ? 'notice' : 'good'}>
      <p><strong>{w.taken(sayBy(concern.next_word_by ?? ''))}</strong></p>
      {waits && <p>{w.takenUnsent}</p>}
    </Banner>
  );
}
