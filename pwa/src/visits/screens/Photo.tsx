// A photograph, only where the ward allows cameras; otherwise why there is none.
import { useSignal } from '@preact/signals';
import { Evidence } from '../../evidence/Evidence.tsx';
import { canCapture, capturePhoto } from '../../evidence/capture.ts';
import { Banner, Details, Field } from '../../parts/index.ts';
import { draft, rows } from '../../store/index.ts';
import type { Trip } from '../trip.ts';
import { partWords } from '../words/part/index.ts';

export function Photo({ trip, part }: { trip: Trip; part: string }) {
  const w = partWords();
  const cameras = trip.unit?.cameras ?? 'not_allowed';
  const visit = trip.visit.id;
  const kept = [...rows('evidence').value.values()].filter((one) => one.visit === visit && one.part === part);
  return (
    <Details summary={kept.length > 0 ? w.photos(kept.length) : w.photo}>
      {cameras === 'not_allowed' ? <p>{w.photoNo}</p> : !canCapture() ? <p>{w.photoCannot}</p> : <Take visit={visit} part={part} ask={cameras === 'ask'} />}
      {kept.map(({ id }) => <Evidence key={id} id={id} />)}
    </Details>
  );
}

function Take({ visit, part, ask }: { visit: string; part: string; ask: boolean }) {
  const w = partWords();
  const failed = useSignal(false);
  // What it shows is kept before the camera opens: some phones drop the page meanwhile.
  const d = draft(`photo/${visit}/${part}`, () => ({ shows: '' }));
  async function taken(input: HTMLInputElement) {
    const file = input.files?.[0];
    if (!file) return;
    failed.value = await capturePhoto(file, { visit, part, shows: d.value.peek().shows.trim() }).then(() => false, () => true);
    input.value = '';
    if (!failed.value) await d.clear();
  }
  return (
    <>
      <p>{ask ? w.photoAsk : w.photoYes}</p>
      <Field label={w.photoWhat} bind={d.field('shows')} />
      <label class="nhsuk-button nhsuk-button--secondary l-button l-camera">
        {w.photoKeep}
        <input type="file" accept="image/*" capture="environment" onChange={(event) => void taken(event.currentTarget)} />
      </label>
      {failed.value && <Banner mood="bad">{w.photoFailed}</Banner>}
    </>
  );
}
