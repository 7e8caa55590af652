import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { frame } from '../app/words/index.ts';
import { face } from '../words/index.ts';
import { hasVoice, play, speak, stop, voices } from './speech.ts';

const SPEAKER = 'M3 9v6h4l5 4V5L7 9z';
const WAVES = 'M14.5 7.5v9a5 5 0 0 0 0-9zm0-4v2.1a7 7 0 0 1 0 12.8v2.1a9 9 0 0 0 0-17z';
const CROSS = 'M15 9l6 6m0-6l-6 6';

interface Props {
  words: string;
  lang?: string;
  /** Somebody who reads these very words. */
  clip?: Blob | undefined;
  /** Says in a whole sentence that there is no voice; elsewhere a small sign is enough. */
  whole?: boolean;
}

/** Reads these words aloud: as somebody recorded them, else with the phone's own voice; a sign where there is neither. */
export function ReadAloud({ words, lang, clip, whole = false }: Props) {
  const w = frame();
  const speaking = useSignal(false);
  const tongue = (lang ?? face.value).slice(0, 2);
  useEffect(() => stop, []);
  void voices.value;
  if (!clip && !hasVoice(tongue)) return whole ? <NoVoice lang={tongue} /> : <p class="l-silent"><Sign muted /> {w.silent}</p>;

  async function tap() {
    if (speaking.value) return stop();
    speaking.value = true;
    await (clip ? play(clip) : speak(words, tongue));
    speaking.value = false;
  }
  return (
    <button type="button" class="l-aloud" aria-pressed={speaking.value} onClick={() => void tap()}>
      <Sign />
      {speaking.value ? w.stopReading : w.readAloud}
    </button>
  );
}

/** That this phone has no voice of its own for this language; nothing where it has one. */
export function NoVoice({ lang }: { lang?: string }) {
  void voices.value;
  return hasVoice((lang ?? face.value).slice(0, 2)) ? null : <p class="l-silent"><Sign muted /> {frame().noVoice}</p>;
}

function Sign({ muted = false }: { muted?: boolean }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" width="24" height="24">
      <path fill="currentColor" d={muted ? SPEAKER : SPEAKER + WAVES} />
      {muted && <path stroke="currentColor" stroke-width="2" d={CROSS} />}
    </svg>
  );
}
