// Who has read which face, by name and by what they are, and what they said.
import { useSignal } from '@preact/signals';
import { newId } from '../../../../ids.ts';
import type { Params } from '../../../../app/route.ts';
import { Button, Checkboxes, Field, Radios, Section, Tag, Textarea } from '../../../../parts/index.ts';
import { draft as written, send } from '../../../../store/index.ts';
import { sayMoment } from '../../../../words/index.ts';
import type { DraftRow, Id } from '../../../../wire.ts';
import { aboutOf, FACES, isOpen } from '../editing.ts';
import { DraftPage } from '../parts/Frame.tsx';
import { words } from '../words/index.ts';

export function DraftReviews({ params }: { params: Params }) {
  const w = words();
  return <DraftPage id={params.draft!} title={() => w.reviews} faults={({ part }) => part === 'reviews'}>{(draft) => <All draft={draft} />}</DraftPage>;
}

function All({ draft }: { draft: DraftRow }) {
  const w = words();
  return (
    <>
      <p>{w.readWhy}</p>
      <ul class="l-rows">
        {draft.reviews.map((one) => (
          <li class="l-rows__item" key={one.id}>
            <p><strong>{w.reviewed(one.reviewer, one.who)}</strong> <Tag mood={one.verdict === 'fit' ? 'done' : 'warn'}>{w.verdicts[one.verdict]}</Tag></p>
            <p>{one.faces.map((face) => w.facesSaid[face] ?? face).join(' · ')}. {sayMoment(one.at)}</p>
            {one.words && <p>{one.words}</p>}
            {(one.stands_for ?? []).length < one.faces.length && <p><strong>{w.changedSince}</strong></p>}
          </li>
        ))}
      </ul>
      {isOpen(draft) && <Record draft={draft} />}
    </>
  );
}

interface Reviewing {
  review: Id;
  reviewer: string;
  who: string;
  faces: readonly string[];
  verdict: 'fit' | 'change' | undefined;
  lived: readonly string[];
  words: string;
}

function Record({ draft }: { draft: DraftRow }) {
  const w = words();
  const mine = written<Reviewing>(`reviewing/${draft.id}`, () => ({ review: newId(), reviewer: '', who: '', faces: [], verdict: undefined, lived: [], words: '' }));
  const tried = useSignal(false);
  const about = aboutOf(draft.id).value.value;
  const owed = FACES.filter((one) => about.faces?.includes(one) || about.pages?.includes(one));
  const { reviewer, who, faces, verdict } = mine.value.value;
  const fault = (bad: boolean, says: string) => (tried.value && bad ? says : undefined);

  async function record() {
    const { lived, words: remarks, review } = mine.value.peek();
    tried.value = true;
    if (!reviewer.trim() || !who.trim() || faces.length === 0 || verdict === undefined) return;
    await send({ type: 'review_draft', draft: draft.id, review, faces: [...faces], reviewer: reviewer.trim(), who: who.trim(), verdict, lived_experience: lived.length > 0, words: remarks }, { draft: mine });
    tried.value = false;
  }
  return (
    <Section title={w.record}>
      <Field label={w.reviewer} bind={mine.field('reviewer')} error={fault(!reviewer.trim(), w.reviewerNone)} />
      <Field label={w.who} hint={w.whoHint} bind={mine.field('who')} error={fault(!who.trim(), w.whoNone)} />
      <Checkboxes legend={w.lived} hideLegend choices={[{ value: 'lived', label: w.lived }]} bind={mine.field('lived')} />
      <Checkboxes legend={w.which} choices={owed.map((value) => ({ value: value as string, label: w.facesSaid[value]! }))} bind={mine.field('faces')} error={fault(faces.length === 0, w.whichNone)} />
      <Radios legend={w.verdict} choices={(['fit', 'change'] as const).map((value) => ({ value, label: w.verdicts[value]! }))} bind={mine.field('verdict')} error={fault(verdict === undefined, w.verdictNone)} />
      <Textarea label={w.remarks} bind={mine.field('words')} rows={3} />
      <Button onTap={record}>{w.record}</Button>
    </Section>
  );
}
