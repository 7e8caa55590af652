// On a hospital's page: the checklists filled in about it and its wards, and the way to fill in another.
import { link } from '../../app/route.ts';
import { versionOf, wordsIn } from '../../checklists/version.ts';
import { words } from '../../forums/words/index.ts';
import { Section } from '../../parts/index.ts';
import { row, rows } from '../../store/index.ts';
import { face, sayDay } from '../../words/index.ts';
import type { Id, SheetRow } from '../../wire.ts';

export function Sheets({ hospital }: { hospital: Id }) {
  const w = words();
  const found = [...rows('sheets').value.values()]
    .filter((one) => one.hospital === hospital && one.about.kind !== 'person')
    .sort((a, b) => (when(a) < when(b) ? 1 : -1));
  return (
    <Section title={w.checklistsHere}>
      {found.length > 0 && <ul class="l-rows">{latestOfEach(found).map(([one, ...earlier]) => <One key={one!.id} sheet={one!} earlier={earlier.length} />)}</ul>}
      <p><a class="l-go" href={link('hospital', hospital, 'signs')}>{w.signsHere}</a></p>
      <p><a class="l-go" href={`#/checklists?hospital=${encodeURIComponent(hospital)}`}>{w.fillIn}</a></p>
    </Section>
  );
}

/** Sheets on one checklist about one place stand together under the newest: a return comes every month. */
function latestOfEach(newestFirst: readonly SheetRow[]): SheetRow[][] {
  const found = new Map<string, SheetRow[]>();
  for (const one of newestFirst) {
    const key = `${checklistOf(one)} ${one.unit ?? ''}`;
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return [...found.values()];
}

const checklistOf = (sheet: SheetRow) => sheet.checklist.split('/')[0]!;
const when = (sheet: SheetRow) => sheet.finished_on ?? sheet.began_at;

function One({ sheet, earlier }: { sheet: SheetRow; earlier: number }) {
  const version = versionOf(row('checklists', sheet.checklist).value);
  const ward = sheet.unit && row('units', sheet.unit).value?.name;
  const done = sheet.state === 'finished';
  return (
    <li class="l-rows__item">
      <p><a href={done ? link('sheet', sheet.id, 'answers') : link('sheet', sheet.id)}>{version ? wordsIn(version, face.value).title : sheet.checklist}</a></p>
      <p class="nhsuk-hint">{[ward, sheet.finished_on && sayDay(sheet.finished_on), sheet.by_name, sheet.body_name].filter(Boolean).join(' · ')}</p>
      {earlier > 0 && <p><a href={link('checklists', checklistOf(sheet), 'answers')}>{words().earlierSheets(earlier)}</a></p>}
    </li>
  );
}
