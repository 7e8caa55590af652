// Plain text to take elsewhere: copied in one tap, shared where the phone can, or marked by hand.
import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { Banner } from './Callouts.tsx';
import { Button } from './Button.tsx';

interface Props {
  text: string;
  title: string;
  rows?: number;
  words: { copy: string; copied: string; copyFailed: string; share: string; textLabel: string };
}

export function CopyText({ text, title, rows = 14, words: w }: Props) {
  const id = useId();
  const said = useSignal<'copied' | 'failed' | undefined>(undefined);
  const area = useRef<HTMLTextAreaElement>(null);

  async function copy() {
    // Absent on plain http; the older way needs the text to be marked.
    const done = await Promise.resolve(navigator.clipboard?.writeText(text).then(() => true)).catch(() => false);
    said.value = done || markAndCopy() ? 'copied' : 'failed';
  }
  function markAndCopy(): boolean {
    area.current?.select();
    return document.execCommand('copy');
  }
  // Closing the phone's own sheet is not a failure.
  const share = () => navigator.share({ title, text }).catch(() => undefined);
  return (
    <>
      <Button onTap={copy}>{w.copy}</Button>
      {'share' in navigator && <Button look="second" onTap={share}>{w.share}</Button>}
      {said.value && <Banner mood={said.value === 'copied' ? 'good' : 'bad'}>{said.value === 'copied' ? w.copied : w.copyFailed}</Banner>}
      <label class="nhsuk-label" for={id}>{w.textLabel}</label>
      <textarea class="nhsuk-textarea l-copy" id={id} ref={area} rows={rows} readOnly value={text} />
    </>
  );
}
