// A new version is offered, never forced: somebody may be in the middle of a sentence.
import { Button } from '../parts/index.ts';
import { startUpdate, updateReady } from './update.ts';
import { frame } from './words/index.ts';

export function UpdateBanner() {
  if (!updateReady.value) return null;
  const w = frame().update;
  return (
    <div class="l-update" role="status">
      <p><strong>{w.ready}.</strong> <span class="l-update__why">{w.why}</span></p>
      <Button look="plain" onTap={startUpdate}>{w.start}</Button>
    </div>
  );
}
