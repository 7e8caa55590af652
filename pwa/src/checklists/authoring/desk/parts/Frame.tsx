// What every screen of a draft has: whether it may be opened, what is to be put right here, and saving.
import type { ComponentChildren } from 'preact';
import { Missing } from '../../../../app/Current.tsx';
import { link } from '../../../../app/route.ts';
import { Banner, Button, Confirm, Page, Section } from '../../../../parts/index.ts';
import { row, unsent } from '../../../../store/index.ts';
import type { DraftFault, DraftRow } from '../../../../wire.ts';
import { editing, isOpen, mayWrite, save } from '../editing.ts';
import { words } from '../words/index.ts';
import { sayFault, sayPart } from './faults.ts';

interface Props {
  id: string;
  title: (draft: DraftRow) => string;
  /** Whether it can be written in here: then it is saved here. */
  writes?: boolean;
  /** Which faults belong here. */
  faults?: (fault: DraftFault) => boolean;
  back?: string;
  children: (draft: DraftRow) => ComponentChildren;
}

export function DraftPage({ id, title, writes = false, faults, back, children }: Props) {
  const w = words();
  const draft = row('drafts', id).value;
  if (!mayWrite()) return <Page title={w.title}><p>{w.mayNot}</p></Page>;
  if (!draft) return <Missing />;
  const here = faults ? draft.faults.filter(faults) : [];
  return (
    <Page title={title(draft)} above={draft.checklist} back={{ href: back ?? link('draft', id) }}>
      <div class="l-desk">
        {here.length > 0 && <Section title={w.putRight}><Faults draft={draft} faults={here} /></Section>}
        {writes && !isOpen(draft) ? <Banner mood="notice"><p>{w.frozen}</p></Banner> : children(draft)}
        {writes && isOpen(draft) && <SaveBar id={id} />}
      </div>
    </Page>
  );
}

/** Where each fault is mended. */
export function placeOf(draft: string, { part, at, says }: DraftFault): string {
  if (says.startsWith('no case reaches')) return link('draft', draft, 'cases');
  const [kind = ''] = part.split('/');
  const question = kind === 'questions' || (kind === 'words' && at !== undefined && at !== 'title');
  if (question && at !== undefined) return link('draft', draft, 'question', at);
  return link('draft', draft, kind === 'page' ? 'pages' : kind === 'questions' ? 'questions' : kind);
}

/** What is to be put right. What comes up most is said in the reader's own language; the rest as the server says it, in English. */
export function Faults({ draft, faults }: { draft: DraftRow; faults: readonly DraftFault[] }) {
  return (
    <ul class="l-rows">
      {faults.map((one, place) => {
        const said = sayFault(one, words());
        return (
          <li class="l-rows__item" key={`${place}/${one.says}`}>
            <p><a href={placeOf(draft.id, one)} lang={said ? undefined : 'en'}>{said?.says ?? one.says}</a></p>
            <p class="l-soft">{sayPart(one.part, words())}: <span lang={said ? undefined : 'en'}>{said?.remedy ?? one.remedy}</span></p>
          </li>
        );
      })}
    </ul>
  );
}

export function SaveBar({ id }: { id: string }) {
  const w = words();
  const begun = editing(id).begun.value;
  return (
    <div class={`l-save${begun ? ' l-save--begun' : ''}`} role="group" aria-label={w.save}>
      <p role="status">{begun ? w.notSaved : unsent('drafts', id).value ? w.unsent : w.saved}</p>
      {begun && <Button onTap={() => save(id)}>{w.save}</Button>}
      {begun && <Confirm ask={w.throwAway} yes={w.throwAwayYes} look="plain" danger onYes={() => editing(id).clear()}><p>{w.throwAwayWhy}</p></Confirm>}
    </div>
  );
}
