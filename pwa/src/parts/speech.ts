// The phone's own voice. Only voices that live on the phone: in a ward there is no signal to fetch one.
import { signal } from '@preact/signals';

const synth = typeof speechSynthesis === 'undefined' ? undefined : speechSynthesis;

/** Counts up when the phone's list of voices changes: it is empty at first, on many phones. */
export const voices = signal(0);
synth?.addEventListener?.('voiceschanged', () => (voices.value += 1));
if (typeof document !== 'undefined')
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && stop());

const voiceFor = (tongue: string) =>
  synth?.getVoices().find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(tongue));

export const hasVoice = (tongue: string) => voiceFor(tongue) !== undefined;

let sounding: HTMLAudioElement | undefined;

export function stop() {
  synth?.cancel();
  sounding?.pause();
}

/** Plays a recording. Resolves when it is over, stopped, or cannot be played. */
export async function play(recording: Blob) {
  stop();
  const address = URL.createObjectURL(recording);
  const sound = (sounding = new Audio(address));
  await new Promise((resolve) => {
    sound.onended = sound.onpause = sound.onerror = resolve;
    sound.play().catch(resolve);
  });
  URL.revokeObjectURL(address);
}

/** Says it sentence by sentence: long texts break off on some phones. Resolves when done or stopped. */
export async function speak(words: string, tongue: string) {
  const voice = voiceFor(tongue);
  if (!synth || !voice) return;
  synth.cancel();
  for (const sentence of words.match(/[^.!?\n]+[.!?]*/g) ?? []) {
    const finished = await new Promise<boolean>((resolve) => {
      const said = new SpeechSynthesisUtterance(sentence.trim());
      said.voice = voice;
      said.lang = voice.lang;
      said.rate = 0.9;
      said.onend = () => resolve(true);
      said.onerror = () => resolve(false);
      synth.speak(said);
    });
    if (!finished) return;
  }
}
