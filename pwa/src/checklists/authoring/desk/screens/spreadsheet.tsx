// Out as a spreadsheet, and in again: every change is shown first, row by row, and only then kept by a command.
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Params } from '../../../../app/route.ts';
import { Banner, Button, Section, Tag } from '../../../../parts/index.ts';
import { send } from '../../../../store/index.ts';
import type { DraftRow } from '../../../../wire.ts';
import { editing, isOpen } from '../editing.ts';
import { DraftPage } from '../parts/Frame.tsx';
import { words } from '../words/index.ts';

interface Report {
  lines: { what: 'new' | 'changed' | 'gone' | 'faulty'; where: string; says?: string; remedy?: string; before?: string; after?: string }[];
  parts?: Record<string, unknown>;
}
type Told = { report: Report } | { says: string } | 'looking' | 'kept' | undefined;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const addressOf = (id: string) => `/api/reports/checklists/${id}.xlsx`;
const MOODS = { new: 'done', changed: 'notice', gone: 'off', faulty: 'warn' } as const;

export function DraftSpreadsheet({ params }: { params: Params }) {
  const w = words();
  return <DraftPage id={params.draft!} title={() => w.spreadsheet}>{(draft) => <Sheet draft={draft} />}</DraftPage>;
}

async function ask(id: string, file: File, offline: string): Promise<Told> {
  const response = await fetch(addressOf(id), { method: 'POST', headers: { 'Content-Type': XLSX }, body: file }).catch(() => undefined);
  if (!response) return { says: offline };
  const body = (await response.json().catch(() => ({}))) as Report & { title?: string; detail?: string; next?: string };
  return response.ok ? { report: body } : { says: [body.title, body.detail, body.next].filter(Boolean).join(' ') };
}

function Sheet({ draft }: { draft: DraftRow }) {
  const w = words();
  const told = useSignal<Told>(undefined);
  const id = useId();
  return (
    <>
      <p><a class="nhsuk-button nhsuk-button--secondary l-button" href={addressOf(draft.id)} download={`${draft.checklist}.xlsx`}>{w.download}</a></p>
      {isOpen(draft) && (editing(draft.id).begun.value ? <Banner><p>{w.publishSaveFirst}</p></Banner> : (
        <div class="nhsuk-form-group">
          <label class="nhsuk-label" for={id}>{w.upload}</label>
          <div class="nhsuk-hint">{w.uploadWhy}</div>
          <input class="l-file" type="file" id={id} accept=".xlsx" onChange={async ({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (!file) return;
            told.value = 'looking';
            told.value = await ask(draft.id, file, w.offline);
            currentTarget.value = '';
          }} />
        </div>
      ))}
      <Heard draft={draft} told={told.value} onKept={() => (told.value = 'kept')} />
    </>
  );
}

function Heard({ draft, told, onKept }: { draft: DraftRow; told: Told; onKept: () => void }) {
  const w = words();
  if (told === undefined) return null;
  if (told === 'looking') return <p role="status">{w.looking}</p>;
  if (told === 'kept') return <Banner mood="good"><p>{w.kept}</p></Banner>;
  if ('says' in told) return <Banner mood="bad"><p lang="en">{told.says}</p></Banner>;
  const { lines, parts } = told.report;
  if (lines.length === 0) return <Banner><p>{w.same}</p></Banner>;
  async function keep() {
    const latest = Object.fromEntries(Object.keys(parts!).flatMap((part) => draft.saves.filter((one) => one.part === part).slice(0, 1).map((one) => [part, one.id])));
    await send({ type: 'save_draft', draft: draft.id, parts: parts!, based_on: latest });
    onKept();
  }
  return (
    <Section title={w.uploadWhy}>
      {parts === undefined ? <Banner mood="bad"><p>{w.faulty}</p></Banner> : <Button onTap={keep}>{w.keep}</Button>}
      <ul class="l-rows">
        {lines.slice(0, 500).map((one, place) => (
          <li class="l-rows__item" key={place}>
            <p><Tag mood={MOODS[one.what]}>{w.changes[one.what]}</Tag> {one.where}</p>
            {one.says && <p lang="en">{one.says}: {one.remedy}</p>}
            {one.before && <p>{w.before}: <del>{one.before}</del></p>}
            {one.after && <p>{w.after}: <ins>{one.after}</ins></p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
