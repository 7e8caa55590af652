// What the checklist and its sections are called, in every face side by side.
import type { Params } from '../../../../app/route.ts';
import { Section } from '../../../../parts/index.ts';
import { aboutOf, FACES } from '../editing.ts';
import { DraftPage } from '../parts/Frame.tsx';
import { TitleIn, Wording } from '../parts/Wording.tsx';
import { words } from '../words/index.ts';

export function DraftTitles({ params }: { params: Params }) {
  const w = words();
  const about = aboutOf(params.draft!).value.value;
  const sections = about.sections ?? [];
  return (
    <DraftPage id={params.draft!} title={() => w.words} writes faults={({ part, at }) => part.startsWith('words/') && (at === 'title' || sections.some(({ id }) => id === at))}>
      {(draft) => (
        <>
          <Section title={w.faceTitle}><div class="l-side">{FACES.filter((one) => about.faces?.includes(one)).map((face) => <TitleIn key={face} draft={draft} face={face} />)}</div></Section>
          {sections.map(({ id }) => <Section title={id} key={id}><Wording draft={draft} section={id} /></Section>)}
        </>
      )}
    </DraftPage>
  );
}
