// The microphone. Recorded in parts of a second; a call or a locked screen ends it, and what there is stays.

const KINDS = ['audio/mp4', 'audio/webm;codecs=opus', 'audio/webm']; // mp4 first: every phone plays it, and knows its length
const LONGEST = 120_000; // ms

export const canRecord = () =>
  typeof MediaRecorder !== 'undefined' && navigator.mediaDevices !== undefined && globalThis.crypto?.subtle !== undefined &&
  KINDS.some((one) => MediaRecorder.isTypeSupported(one));

export interface Recording {
  stop(): void;
  /** What was recorded, once it has stopped. */
  done: Promise<Blob>;
}

/** Asks for the microphone and begins. Rejects where nobody gave leave. */
export async function record(): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const kind = KINDS.find((one) => MediaRecorder.isTypeSupported(one));
  const recorder = new MediaRecorder(stream, { ...(kind ? { mimeType: kind } : {}), audioBitsPerSecond: 24_000 });
  const parts: Blob[] = [];
  const stop = () => recorder.state !== 'inactive' && recorder.stop();
  const done = new Promise<Blob>((resolve) => {
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.onstop = () => {
      for (const track of stream.getTracks()) track.stop();
      resolve(new Blob(parts, { type: recorder.mimeType.split(';')[0]! }));
    };
  });
  for (const track of stream.getTracks()) track.onended = track.onmute = stop;
  setTimeout(stop, LONGEST);
  recorder.start(1000);
  return { stop, done };
}
