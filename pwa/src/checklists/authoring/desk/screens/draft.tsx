// One draft: what is to be put right, each with the way to its place, and its parts.
import { link, type Params } from '../../../../app/route.ts';
import { Banner, Button, Section, StepList, Tag } from '../../../../parts/index.ts';
import { unsent } from '../../../../store/index.ts';
import { sayMoment } from '../../../../words/index.ts';
import type { DraftRow } from '../../../../wire.ts';
import { isOpen, savedIn } from '../editing.ts';
import { DraftPage, Faults, SaveBar } from '../parts/Frame.tsx';
import { words } from '../words/index.ts';

const PARTS = ['about', 'questions', 'words', 'pages', 'cases', 'preview', 'reviews', 'publish', 'spreadsheet'] as const;

export function Draft({ params }: { params: Params }) {
  return <DraftPage id={params.draft!} title={(draft) => savedIn(draft).title || draft.checklist} back="#/drafts">{(draft) => <Whole draft={draft} />}</DraftPage>;
}

function Whole({ draft }: { draft: DraftRow }) {
  const w = words();
  const waits = unsent('drafts', draft.id).value === 'waiting';
  const of = (part: string) => draft.faults.filter((one) => (part === 'pages' ? one.part.startsWith('page/') : part === 'words' ? one.part.startsWith('words/') : one.part === part)).length;
  return (
    <>
      <p><Tag mood={isOpen(draft) ? 'notice' : 'done'}>{w.states[draft.state]}</Tag> {w.changed(sayMoment(draft.changed_at), draft.by_name)}</p>
      {draft.published && <p>{w.publishedAs(draft.published)}</p>}
      {isOpen(draft) && <SaveBar id={draft.id} />}
      <Section title={w.parts}>
        <StepList steps={PARTS.filter((part) => isOpen(draft) || part === 'preview' || part === 'reviews' || part === 'spreadsheet').map((part) => ({
          title: w[part], href: link('draft', draft.id, part), ...(of(part) > 0 ? { hint: w.left(of(part)) } : {}),
        }))} />
      </Section>
      {isOpen(draft) && (
        <Section title={w.putRight}>
          {waits ? <p>{w.unsent}</p> : draft.faults.length === 0 ? <Banner mood="good"><p>{w.complete}</p></Banner> : <Faults draft={draft} faults={draft.faults} />}
        </Section>
      )}
      <Section title={w.history}>
        <ul class="l-rows">
          {draft.saves.slice(0, 20).map((one) => (
            <li class="l-rows__item" key={one.id}>
              {w.savedBy(one.part, one.by_name, sayMoment(one.at))} {one.beside && <strong>{w.beside} </strong>}
              <a href={`/api/reports/checklists/${draft.id}/saves/${one.id}`}>{w.read}</a>
            </li>
          ))}
        </ul>
      </Section>
      <Button look="second" href="#/drafts">{w.title}</Button>
    </>
  );
}
