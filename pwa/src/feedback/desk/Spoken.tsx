// Somebody reads aloud what is written, for whoever would rather listen. Played only while the words are those that were read.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Player, Recorder } from '../../checklists/clips/desk/Recorder.tsx';
import { canRecord } from '../../checklists/clips/desk/recording.ts';
import { wordsHash } from '../../checklists/clips/spoken.ts';
import { newId } from '../../ids.ts';
import { Button, Section } from '../../parts/index.ts';
import { send } from '../../store/index.ts';
import type { FeedbackChange, FeedbackSpoken } from '../../wire.ts';
import { readAloud } from './aloud.ts';
import type { One } from './shapes.ts';
import { words } from './words/index.ts';

export function ReadToThem({ one }: { one: One }) {
  const w = words();
  const changes = one.row.changes!;
  const both = changes.some(({ easy }) => easy);
  if (!one.may_write && (one.row.spoken ?? []).length === 0) return null;
  return (
    <Section title={w.aloud}>
      <p>{one.may_write && !canRecord() ? w.cannotRecord : w.aloudWhy}</p>
      {both && <Reading key={`easy${said(changes)}`} one={one} reads="easy" title={w.easyTag} />}
      <Reading key={`plain${said(changes)}`} one={one} reads="plain" title={both ? w.plainTag : undefined} />
    </Section>
  );
}

const said = (changes: readonly FeedbackChange[]) => readAloud(changes, 'easy').join();

function Reading({ one: { row, may_write: may }, reads, title }: { one: One; reads: 'plain' | 'easy'; title: string | undefined }) {
  const w = words();
  const hash = useSignal<string | undefined>(undefined);
  useEffect(() => void wordsHash(readAloud(row.changes!, reads)).then((one) => (hash.value = one)), []);
  const kept = (row.spoken ?? []).find((one) => one.reads.includes(reads));
  return (
    <div class="l-box">
      {title && <h3 class="l-card__title">{title}</h3>}
      <div lang={row.tongue ?? 'en'}>
        {row.changes!.map((one, n) => <p key={n} class="l-words">{reads === 'easy' ? one.easy || one.words : one.words}</p>)}
      </div>
      {kept ? <Kept feedback={row.id} spoken={kept} may={may} /> : <p class="nhsuk-hint">{w.nobodyRead}</p>}
      {may && (
        <Recorder again={kept !== undefined} keep={hash.value === undefined ? undefined : ({ sha256, media_type, bytes }) => {
          const spoken = newId();
          const command = { type: 'speak_back' as const, feedback: row.id, spoken, words_hash: hash.peek()!, sha256, media_type, bytes: bytes.byteLength };
          return send(command, { bytes: { sha256, evidence: spoken, media_type, bytes, complete: false } });
        }} />
      )}
    </div>
  );
}

function Kept({ feedback, spoken, may }: { feedback: string; spoken: FeedbackSpoken; may: boolean }) {
  const w = words();
  const blob = useSignal<Blob | undefined>(undefined);
  useEffect(() => {
    void fetch(`/api/feedback/spoken/${feedback}/${spoken.sha256}`).then(async (answer) => answer.ok && (blob.value = await answer.blob())).catch(() => undefined);
  }, [spoken.sha256]);
  return (
    <>
      <p>✓ {w.readBy(spoken.by_name)}</p>
      {blob.value && <Player blob={blob.value} label={w.listen} />}
      {may && <Button look="plain" onTap={() => send({ type: 'drop_spoken', feedback, spoken: spoken.id })}>{w.dropSpoken}</Button>}
    </>
  );
}
