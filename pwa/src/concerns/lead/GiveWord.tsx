// Giving word. "Nothing new yet" is one tap, and is a word (K2).
import { useSignal } from '@preact/signals';
import { Button, Textarea } from '../../parts/index.ts';
import { toFault } from '../../parts/fault.ts';
import { draft, send } from '../../store/index.ts';
import type { ConcernRow } from '../../wire.ts';
import { sayMoment } from '../../words/index.ts';
import { Opened } from './Opened.tsx';
import { chosenTime, noTime, usualTime, WordBy } from './WordBy.tsx';
import { words } from './words/index.ts';

/** One tap is for whoever has it; somebody else's word is written. */
export function GiveWord({ concern, mine: holds }: { concern: ConcernRow; mine: boolean }) {
  const w = words();
  const mine = draft(`word/${concern.id}`, () => ({ words: '', ...noTime() }));
  const faults = useSignal<{ words?: string; when?: string }>({});
  const usual = usualTime(concern.urgency);

  const word = (said: string, at: string) => ({ type: 'give_word' as const, concern: concern.id, words: said, next_word_by: at });

  async function give() {
    const given = mine.value.peek();
    const time = chosenTime(given, concern.urgency);
    const said = given.words.trim();
    faults.value = { ...(said ? {} : { words: w.wordNone }), ...('error' in time ? { when: time.error } : {}) };
    if (!said || 'error' in time) return toFault();
    await send(word(said, time.at), { draft: mine });
  }
  return (
    <>
      {holds && <Button onTap={() => send(word(w.nothingNew, usualTime(concern.urgency)))}>{w.nothingNew}</Button>}
      {holds && <p class="nhsuk-hint">{w.nothingNewHint(sayMoment(usual))}</p>}
      <Opened ask={w.giveWord} begun={mine.begun.peek()}>
        <Textarea guide label={w.wordLabel} rows={3} bind={mine.field('words')} error={faults.value.words} />
        <WordBy draft={mine} urgency={concern.urgency} error={faults.value.when} />
        <Button onTap={give}>{w.sendWord}</Button>
      </Opened>
    </>
  );
}
