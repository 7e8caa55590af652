// The microphone as two screens use it: record, listen, again, or keep.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { fingerprint } from '../../../evidence/capture.ts';
import { Banner, Button } from '../../../parts/index.ts';
import { canRecord, record, type Recording } from './recording.ts';
import { clipWords } from './words/index.ts';

export interface Made {
  sha256: string;
  media_type: 'audio/mp4' | 'audio/webm';
  bytes: ArrayBuffer;
}

export function Player({ blob, label }: { blob: Blob; label: string }) {
  const src = useSignal('');
  useEffect(() => {
    const made = (src.value = URL.createObjectURL(blob));
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return src.value ? <audio class="l-clip" src={src.value} controls preload="metadata" aria-label={label} /> : null;
}

/** Nothing is kept that was not listened to or passed over on purpose; nothing can be kept while `keep` is absent. */
export function Recorder({ again, keep }: { again: boolean; keep: ((made: Made) => Promise<unknown>) | undefined }) {
  const w = clipWords();
  const running = useSignal<Recording | undefined>(undefined);
  const made = useSignal<Blob | undefined>(undefined);
  const refused = useSignal(false);
  useEffect(() => () => running.peek()?.stop(), []);
  if (!canRecord()) return null;

  async function begin() {
    made.value = undefined;
    const one = await record().catch(() => undefined);
    refused.value = one === undefined;
    running.value = one;
    const blob = await one?.done;
    running.value = undefined;
    made.value = blob?.size ? blob : undefined;
  }
  async function tap() {
    const bytes = await made.peek()!.arrayBuffer();
    await keep?.({ sha256: await fingerprint(bytes), media_type: made.peek()!.type as Made['media_type'], bytes });
    made.value = undefined;
  }
  if (running.value) return <><p role="status">{w.recording}</p><Button onTap={() => running.peek()?.stop()}>{w.stop}</Button></>;
  return (
    <>
      {refused.value && <Banner>{w.refused}</Banner>}
      {made.value && <Player blob={made.value} label={w.listenNew} />}
      {made.value && keep && <Button onTap={tap}>{w.keep}</Button>}
      <Button look="second" onTap={begin}>{made.value || again ? w.again : w.record}</Button>
    </>
  );
}
