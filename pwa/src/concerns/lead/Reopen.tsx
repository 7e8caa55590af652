// Something new was seen of what was closed: it is open again, and its history stays.
import { useSignal } from '@preact/signals';
import { Button, Textarea } from '../../parts/index.ts';
import { draft, send } from '../../store/index.ts';
import type { ConcernRow } from '../../wire.ts';
import { Opened } from './Opened.tsx';
import { words } from './words/index.ts';

export function Reopen({ concern }: { concern: ConcernRow }) {
  const w = words();
  const mine = draft(`reopen/${concern.id}`, () => ({ words: '' }));
  const fault = useSignal('');

  async function reopen() {
    const said = mine.value.peek().words.trim();
    fault.value = said ? '' : w.reopenNone;
    if (said) await send({ type: 'reopen_concern', concern: concern.id, words: said }, { draft: mine });
  }
  return (
    <Opened ask={w.reopen} begun={mine.begun.peek()}>
      <Textarea guide label={w.reopenWhat} hint={w.reopenHint} rows={3} bind={mine.field('words')} error={fault.value || undefined} />
      <Button onTap={reopen}>{w.doReopen}</Button>
    </Opened>
  );
}
