// An administrator reads the questions of a checklist aloud, for everybody. A desk or a phone with a microphone.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Missing } from '../../../app/Current.tsx';
import { localDay } from '../../../app/local_day.ts';
import type { Params } from '../../../app/route.ts';
import { frame } from '../../../app/words/index.ts';
import { fingerprint } from '../../../evidence/capture.ts';
import { newId } from '../../../ids.ts';
import { Banner, Button, Confirm, Page, Radios, Tag, Unsent } from '../../../parts/index.ts';
import { me, rows, send } from '../../../store/index.ts';
import { type Face, sayMoment } from '../../../words/index.ts';
import type { ClipRow } from '../../../wire.ts';
import type { Question } from '../../rules.ts';
import { inForce, type Version } from '../../version.ts';
import { bytesOf, fetchClip } from '../keeping.ts';
import { canRecord, record, type Recording } from './recording.ts';
import { clipFor, spoken, staleFor, wordsHash } from '../spoken.ts';
import { clipWords } from './words/index.ts';

export function Voices({ params }: { params: Params }) {
  const w = clipWords();
  const face = useSignal<Face | undefined>(undefined);
  const version = inForce(rows('checklists').value.values(), params.checklist!, localDay.value);
  if (!version || !me.value?.seats.some(({ role }) => role === 'administrator')) return <Missing />;
  const choices = (version.faces as Face[]).map((value) => ({ value, label: frame().tongues[value] }));
  const title = version.words[face.value ?? 'en']!.title;
  return (
    <Page title={w.title} above={title}>
      <p>{w.why}</p>
      {!canRecord() && <Banner>{w.cannot}</Banner>}
      <Radios legend={w.face} choices={choices} bind={{ value: face, set: (next) => (face.value = next) }} />
      {face.value && version.questions.map((one) => <One key={`${face.value}/${one.id}`} version={version} question={one} face={face.value!} />)}
    </Page>
  );
}

interface Read {
  version: Version;
  question: Question;
  face: Face;
}

function One({ version, question, face }: Read) {
  const w = clipWords();
  const lines = spoken(question, version.words[face]!);
  const hash = useSignal<string | undefined>(undefined);
  useEffect(() => void wordsHash(lines).then((one) => (hash.value = one)), []);
  const wanted = { checklist: version.checklist, question: question.id, face };
  const clip = clipFor(rows('clips').value.values(), wanted, hash.value);
  const stale = hash.value !== undefined && staleFor(rows('clips').value.values(), wanted, hash.value);
  return (
    <section class="l-box" lang={face.slice(0, 2)} aria-label={lines[0]}>
      {lines.map((line, at) => <p key={line} class={at === 0 ? 'nhsuk-heading-s' : 'l-last__line'}>{line}</p>)}
      <div lang={document.documentElement.lang}>
        {clip ? <p><Tag mood="calm">{w.read}</Tag> {w.readBy(clip.by_name, sayMoment(clip.at))}</p> : <p>{stale ? w.stale : w.none}</p>}
        {clip && <Unsent noun="clips" id={clip.id} />}
        {clip && <Kept clip={clip} />}
        {canRecord() && <Recorder read={{ version, question, face }} hash={hash.value} again={clip !== undefined} />}
        {clip && (
          <Confirm ask={w.drop} yes={w.dropYes} look="plain" danger onYes={() => void send({ type: 'drop_clip', clip: clip.id })}><p>{w.dropWhy}</p></Confirm>
        )}
      </div>
    </section>
  );
}

function Kept({ clip }: { clip: ClipRow }) {
  const w = clipWords();
  const blob = useSignal<Blob | undefined>(undefined);
  useEffect(() => void bytesOf(clip).then(async (held) => (blob.value = held ?? (await fetchClip(clip)))), [clip.id]);
  return blob.value ? <Player blob={blob.value} label={w.listen} /> : <p class="nhsuk-hint">{w.notHere}</p>;
}

function Player({ blob, label }: { blob: Blob; label: string }) {
  const src = useSignal('');
  useEffect(() => {
    const made = (src.value = URL.createObjectURL(blob));
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return src.value ? <audio class="l-clip" src={src.value} controls preload="metadata" aria-label={label} /> : null;
}

/** Record, listen, again or keep. Nothing is kept that was not listened to or passed over on purpose. */
function Recorder({ read: { version, question, face }, hash, again }: { read: Read; hash: string | undefined; again: boolean }) {
  const w = clipWords();
  const running = useSignal<Recording | undefined>(undefined);
  const made = useSignal<Blob | undefined>(undefined);
  const refused = useSignal(false);
  useEffect(() => () => running.peek()?.stop(), []);

  async function begin() {
    made.value = undefined;
    const one = await record().catch(() => undefined);
    refused.value = one === undefined;
    running.value = one;
    const blob = await one?.done;
    running.value = undefined;
    made.value = blob?.size ? blob : undefined;
  }
  async function keep() {
    const bytes = await made.peek()!.arrayBuffer();
    const media_type = made.peek()!.type as 'audio/mp4' | 'audio/webm';
    const [clip, sha256] = [newId(), await fingerprint(bytes)];
    const command = { type: 'keep_clip' as const, clip, checklist: version.checklist, question: question.id, face, sha256, media_type, bytes: bytes.byteLength, words_hash: hash! };
    await send(command, { bytes: { sha256, evidence: clip, media_type, bytes, complete: false } });
    made.value = undefined;
  }
  if (running.value) return <><p role="status">{w.recording}</p><Button onTap={() => running.peek()?.stop()}>{w.stop}</Button></>;
  return (
    <>
      {refused.value && <Banner>{w.refused}</Banner>}
      {made.value && <Player blob={made.value} label={w.listenNew} />}
      {made.value && hash && <Button onTap={keep}>{w.keep}</Button>}
      <Button look="second" onTap={begin}>{made.value || again ? w.again : w.record}</Button>
    </>
  );
}
