// Publishing for a day: only what is complete, saved and read.
import { useSignal } from '@preact/signals';
import type { Params } from '../../../../app/route.ts';
import { Banner, Confirm } from '../../../../parts/index.ts';
import { DayField } from '../../../../parts/DayField.tsx';
import { draft as written, send, unsent } from '../../../../store/index.ts';
import { addDays, today } from '../../../../times.ts';
import type { DraftRow } from '../../../../wire.ts';
import { editing, isOpen } from '../editing.ts';
import { DraftPage } from '../parts/Frame.tsx';
import { words } from '../words/index.ts';

export function DraftPublish({ params }: { params: Params }) {
  const w = words();
  return <DraftPage id={params.draft!} title={() => w.publish} faults={() => true}>{(draft) => <Publish draft={draft} />}</DraftPage>;
}

function Publish({ draft }: { draft: DraftRow }) {
  const w = words();
  const mine = written(`publishing/${draft.id}`, () => ({ from_on: addDays(today(), 1) }));
  const sent = useSignal(false);
  if (!isOpen(draft)) return <Banner mood="good"><p>{w.publishedAs(draft.published ?? '')}</p></Banner>;
  if (editing(draft.id).begun.value) return <Banner><p>{w.publishSaveFirst}</p></Banner>;
  if (unsent('drafts', draft.id).value === 'waiting') return <Banner><p>{w.unsent}</p></Banner>;
  if (draft.faults.length > 0) return <Banner mood="bad"><p>{w.publishNot}</p></Banner>;
  return (
    <>
      {sent.value && <Banner><p>{w.publishSent}</p></Banner>}
      <p>{w.publishWhy}</p>
      <DayField label={w.publishOn} bind={mine.field('from_on')} />
      <Confirm ask={w.publish} yes={w.publishYes} look="main" onYes={async () => {
        await send({ type: 'publish_draft', draft: draft.id, from_on: mine.value.peek().from_on }, { draft: mine });
        sent.value = true;
      }}><p>{w.publishWhy}</p></Confirm>
    </>
  );
}
