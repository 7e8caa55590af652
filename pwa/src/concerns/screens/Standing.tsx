// Where it stands: kept or sent, taken or not, and when there is next word. Nothing says "sent" until it is.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Banner, Tag } from '../../parts/index.ts';
import { row, unsent } from '../../store/index.ts';
import { dayOf, instant, timeOf, today } from '../../times.ts';
import { sayBy, sayMoment } from '../../words/index.ts';
import type { ConcernRow } from '../../wire.ts';
import { lastWord, wordIsLate } from '../rules.ts';
import { concernWords } from '../words/page/index.ts';
import { hospitalName } from '../../units/names.ts';

export function Standing({ concern }: { concern: ConcernRow }) {
  return (
    <>
      <Sent concern={concern} />
      {concern.heard_at && <TakenBy concern={concern} />}
    </>
  );
}

function Sent({ concern }: { concern: ConcernRow }) {
  const w = concernWords();
  const mark = unsent('concerns', concern.id).value;
  const hospital = row('hospitals', concern.hospital).value;
  const ward = concern.unit ? row('units', concern.unit).value?.name : undefined;
  if (!concern.heard_at) {
    const pressing = concern.urgency === 'immediate' || concern.urgency === 'urgent';
    return (
      <Banner mood={pressing || mark === 'aside' ? 'bad' : 'notice'}>
        <p><strong>{mark === 'aside' ? w.aside : w.kept}</strong></p>
        {mark !== 'aside' && <p>{pressing ? w.keptMore : w.keptCalm}</p>}
      </Banner>
    );
  }
  const time = dayOf(concern.heard_at) === today() ? timeOf(concern.heard_at) : sayMoment(concern.heard_at);
  return (
    <Banner mood={mark ? 'notice' : 'good'}>
      <p>{hospital?.host_on_lantern === false ? w.sentNoForum(time, hospital.host_name) : w.sent(time, ward ?? hospitalName(hospital))}</p>
      {mark && <p><strong>{w.moreWaits}</strong></p>}
    </Banner>
  );
}

function TakenBy({ concern }: { concern: ConcernRow }) {
  const w = concernWords();
  const now = useSignal(instant());
  useEffect(() => {
    const ticking = setInterval(() => (now.value = instant()), 30_000);
    return () => clearInterval(ticking);
  }, []);
  const { state, taken, next_word_by: by } = concern;
  if (state === 'closed') return <p class="l-stands"><Tag mood="done">{w.closed}</Tag></p>;
  const late = wordIsLate(by, now.value);
  const word = lastWord(concern);
  return (
    <div class="l-stands">
      <p><Tag mood={taken ? 'done' : 'warn'}>{taken ? [w.taken(taken.by_name), w.takenBy[taken.how ?? 'app']].filter(Boolean).join(' ') : w.open}</Tag></p>
      {taken && <p>{word ? w.lastWord(word) : w.doing(taken.next_step)}</p>}
      {!by && <p><Tag mood="calm">{w.wordAtVisit}</Tag></p>}
      {by && <p><Tag mood={late ? 'danger' : 'calm'}>{(late ? (taken ? w.wordLate : w.takeLate) : w.nextWord)(sayBy(by))}</Tag></p>}
    </div>
  );
}
