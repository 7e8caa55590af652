import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { frame } from '../app/words/index.ts';
import { face } from '../words/index.ts';
import { hasVoice, speak, stop, voices } from './speech.ts';

/** Reads these words aloud with the phone's own voice, and says so where the phone has none for this language. */
export function ReadAloud({ words, lang }: { words: string; lang?: string }) {
  const w = frame();
  const speaking = useSignal(false);
  const tongue = (lang ?? face.value).slice(0, 2);
  useEffect(() => stop, []);
  void voices.value;
  if (!hasVoice(tongue)) return <p class="l-silent">{w.noVoice}</p>;

  async function tap() {
    if (speaking.value) return stop();
    speaking.value = true;
    await speak(words, tongue);
    speaking.value = false;
  }
  return (
    <button type="button" class="l-aloud" aria-pressed={speaking.value} onClick={() => void tap()}>
      <svg viewBox="0 0 24 24" aria-hidden="true" width="24" height="24">
        <path fill="currentColor" d="M3 9v6h4l5 4V5L7 9zm11.5-1.5v9a5 5 0 0 0 0-9zm0-4v2.1a7 7 0 0 1 0 12.8v2.1a9 9 0 0 0 0-17z" />
      </svg>
      {speaking.value ? w.stopReading : w.readAloud}
    </button>
  );
}
