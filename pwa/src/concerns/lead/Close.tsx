// Closing, with what came of it: the one who raised it reads that. Where nobody has looked again, why nobody can is said.
import { useSignal } from '@preact/signals';
import { Button, Radios, Textarea } from '../../parts/index.ts';
import { draft, send } from '../../store/index.ts';
import type { ConcernRow, WhyNotSeen } from '../../wire.ts';
import { concernWords } from '../words/page/index.ts';
import { Opened } from './Opened.tsx';
import { seenAgain } from './rules.ts';
import { words } from './words/index.ts';

const WHY: readonly WhyNotSeen[] = ['place_closed', 'person_left', 'nothing_to_see'];

export function Close({ concern }: { concern: ConcernRow }) {
  const w = words();
  const page = concernWords();
  const mine = draft(`close/${concern.id}`, () => ({ words: '', why: undefined as WhyNotSeen | undefined }));
  const faults = useSignal<{ words?: string; why?: string }>({});
  const seen = seenAgain(concern);

  async function close() {
    const { words: text, why } = mine.value.peek();
    const said = text.trim();
    faults.value = { ...(said ? {} : { words: w.closeNone }), ...(seen || why ? {} : { why: w.closeUnseenNone }) };
    if (said && (seen || why))
      await send({ type: 'close_concern', concern: concern.id, words: said, ...(!seen && why ? { not_seen_why: why } : {}) }, { draft: mine });
  }
  return (
    <Opened ask={seen ? w.close : w.closeUnseen} begun={mine.begun.peek()}>
      {!seen && (
        <Radios legend={w.closeUnseenWhy} hint={w.closeUnseenHint} error={faults.value.why} bind={mine.field('why')}
          choices={WHY.map((value) => ({ value, label: page.notSeen[value] }))} />
      )}
      <Textarea guide label={w.closeWhy} rows={3} bind={mine.field('words')} error={faults.value.words} />
      <Button onTap={close}>{w.doClose}</Button>
    </Opened>
  );
}
