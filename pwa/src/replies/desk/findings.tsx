// What a hospital was told, for whoever runs it: the words, a reply beside them, a picture or a paper with it.
import { useSignal } from '@preact/signals';
import { canCapture, capturePhoto, keepBytes } from '../../evidence/capture.ts';
import { newId } from '../../ids.ts';
import { Banner, Cards, Details, Field, Note, Page, Radios, Textarea } from '../../parts/index.ts';
import { Form } from '../../parts/Form.tsx';
import { Read } from '../../parts/desk/Read.tsx';
import { draft } from '../../store/index.ts';
import type { Id } from '../../wire.ts';
import { FindingCard } from './Finding.tsx';
import type { Finding } from './shapes.ts';
import { words } from './words/index.ts';

const LARGEST = 20_000_000;

export function Findings() {
  const w = words();
  return (
    <Page title={w.findingsTitle} back={{ href: '#/today', label: w.back }}>
      <p>{w.findingsWhy}</p>
      <Read<{ findings: Finding[] }> path="/api/replies/findings">
        {({ findings }) => findings.length === 0 ? <p>{w.findingsNone}</p> : (
          <>
            <Note>{w.coarseWhy}</Note>
            <Cards>{findings.map((one) => <FindingCard key={one.id} one={one}><Answer of={one} /></FindingCard>)}</Cards>
          </>
        )}
      </Read>
    </Page>
  );
}

function Answer({ of: one }: { of: Finding }) {
  const w = words();
  if (one.standing === 'seen_changed') return null;
  return (
    <>
      <Form name={`reply/${one.id}`} title={w.reply} words={{ ...w, keep: w.sendReply }} empty={() => ({ words: '', done: undefined as 'yes' | 'no' | undefined })}
        lines={(d) => (
          <>
            <Textarea guide label={w.replyWords} hint={w.replyHint} rows={4} bind={d.field('words')} />
            <Radios legend={w.isDone} hint={w.doneWhy} choices={[{ value: 'no', label: w.dones.no }, { value: 'yes', label: w.dones.yes }]} bind={d.field('done')} />
          </>
        )}
        command={({ words: said, done }) =>
          said.trim() && done ? { type: 'reply_to_finding', reply: newId(), release: one.id, words: said.trim(), ...(done === 'yes' ? { done: true } : {}) } : undefined} />
      {canCapture() && <Details summary={w.evidence}><Send release={one.id} /></Details>}
    </>
  );
}

function Send({ release }: { release: Id }) {
  const w = words();
  const state = useSignal<'failed' | 'unsaid' | 'kept' | undefined>(undefined);
  const d = draft(`reply-file/${release}`, () => ({ shows: '' }));
  async function chosen(input: HTMLInputElement) {
    const file = input.files?.[0];
    const shows = d.value.peek().shows.trim();
    if (!file) return;
    if (!shows) {
      state.value = 'unsaid';
    } else {
      state.value = await keep(file, { release, shows }).then(() => 'kept' as const, () => 'failed' as const);
      if (state.value === 'kept') await d.clear();
    }
    input.value = '';
  }
  return (
    <>
      <p>{w.evidenceWhy}</p>
      {state.value === 'unsaid' && <Banner mood="bad">{w.evidenceNone}</Banner>}
      {state.value === 'failed' && <Banner mood="bad">{w.evidenceFailed}</Banner>}
      {state.value === 'kept' && <Banner mood="good">{w.evidenceKept}</Banner>}
      <Field label={w.evidenceShows} bind={d.field('shows')} />
      <label class="nhsuk-button nhsuk-button--secondary l-button l-camera">
        {w.choosePicture}
        <input type="file" accept="image/*,application/pdf" onChange={(event) => void chosen(event.currentTarget)} />
      </label>
    </>
  );
}

async function keep(file: File, about: { release: Id; shows: string }) {
  if (file.type !== 'application/pdf') return capturePhoto(file, about);
  if (file.size > LARGEST) throw new Error('too large');
  const bytes = await file.arrayBuffer();
  // the server looks closer, but says so only when the file is there
  if (new TextDecoder('latin1').decode(bytes.slice(0, 5)) !== '%PDF-') throw new Error('no PDF');
  return keepBytes(bytes, 'application/pdf', about);
}
