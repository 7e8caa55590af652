// Closing, with what came of it: the one who raised it reads that.
import { useSignal } from '@preact/signals';
import { Button, Textarea } from '../../parts/index.ts';
import { draft, send } from '../../store/index.ts';
import type { ConcernRow } from '../../wire.ts';
import { Opened } from './Opened.tsx';
import { words } from './words/index.ts';

export function Close({ concern }: { concern: ConcernRow }) {
  const w = words();
  const mine = draft(`close/${concern.id}`, () => ({ words: '' }));
  const fault = useSignal('');

  async function close() {
    const said = mine.value.peek().words.trim();
    fault.value = said ? '' : w.closeNone;
    if (said) await send({ type: 'close_concern', concern: concern.id, words: said }, { draft: mine });
  }
  return (
    <Opened ask={w.close} begun={mine.begun.peek()}>
      <Textarea guide label={w.closeWhy} rows={3} bind={mine.field('words')} error={fault.value || undefined} />
      <Button onTap={close}>{w.doClose}</Button>
    </Opened>
  );
}
