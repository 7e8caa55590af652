// An administrator reads the questions of a checklist aloud, for everybody. A desk or a phone with a microphone.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Missing } from '../../../app/Current.tsx';
import { localDay } from '../../../app/local_day.ts';
import type { Params } from '../../../app/route.ts';
import { frame } from '../../../app/words/index.ts';
import { newId } from '../../../ids.ts';
import { Banner, Confirm, Page, Radios, Tag, Unsent } from '../../../parts/index.ts';
import { me, rows, send } from '../../../store/index.ts';
import { type Face, sayMoment } from '../../../words/index.ts';
import type { ClipRow } from '../../../wire.ts';
import type { Question } from '../../rules.ts';
import { inForce, type Version } from '../../version.ts';
import { bytesOf, fetchClip } from '../keeping.ts';
import { type Made, Player, Recorder } from './Recorder.tsx';
import { canRecord } from './recording.ts';
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
        <Recorder again={clip !== undefined} keep={hash.value === undefined ? undefined : (made) => keep({ version, question, face }, hash.peek()!, made)} />
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

async function keep({ version, question, face }: Read, words_hash: string, { sha256, media_type, bytes }: Made) {
  const clip = newId();
  const command = { type: 'keep_clip' as const, clip, checklist: version.checklist, question: question.id, face, sha256, media_type, bytes: bytes.byteLength, words_hash };
  await send(command, { bytes: { sha256, evidence: clip, media_type, bytes, complete: false } });
}
