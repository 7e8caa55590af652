// The Easy Read pages that tell people what is asked about their care: line by line, each with its picture.
import type { Params } from '../../../../app/route.ts';
import { Button, Section, Textarea } from '../../../../parts/index.ts';
import { useLens } from '../../../../visits/asking/lens.ts';
import { aboutOf, type Line, linesOf } from '../editing.ts';
import { DraftPage } from '../parts/Frame.tsx';
import { PickPicture } from '../parts/PickPicture.tsx';
import { words } from '../words/index.ts';

export function DraftPages({ params }: { params: Params }) {
  const w = words();
  const faces = aboutOf(params.draft!).value.value.pages ?? [];
  return (
    <DraftPage id={params.draft!} title={() => w.pages} writes faults={({ part }) => part.startsWith('page/')}>
      {(draft) => <>{faces.map((face) => <Section key={face} title={w.facesSaid[face] ?? face}><Lines id={draft.id} face={face} /></Section>)}</>}
    </DraftPage>
  );
}

function Lines({ id, face }: { id: string; face: string }) {
  const w = words();
  const bind = linesOf(id, face);
  const many = bind.value.value.length;
  return (
    <>
      {Array.from({ length: many }, (_, place) => <OneLine key={place} id={id} face={face} place={place} />)}
      <Button look="second" onTap={() => bind.set([...bind.value.peek(), { picture: '', text: '' }])}>{w.addLine}</Button>
    </>
  );
}

function OneLine({ id, face, place }: { id: string; face: string; place: number }) {
  const w = words();
  const bind = linesOf(id, face);
  const text = useLens<Line[], string>(bind, (lines) => lines[place]?.text ?? '', (lines, to) => lines.map((one, at) => (at === place ? { ...one, text: to } : one)));
  const picture = bind.value.value[place]?.picture ?? '';
  return (
    <fieldset class="nhsuk-fieldset l-opened" lang={face}>
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{w.line(place + 1)}</legend>
      <Textarea label={w.text} bind={text} rows={2} />
      <PickPicture value={picture} onPick={(to) => bind.set(bind.value.peek().map((one, at) => (at === place ? { ...one, picture: to } : one)))} />
      <Button look="plain" onTap={() => bind.set(bind.value.peek().filter((_, at) => at !== place))}>{w.remove}</Button>
    </fieldset>
  );
}
