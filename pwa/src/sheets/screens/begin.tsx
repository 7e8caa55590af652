// One checklist: what has been filled in with it, and the way to begin one about something.
import { Missing } from '../../app/Current.tsx';
import { localDay } from '../../app/local_day.ts';
import { link, type Params } from '../../app/route.ts';
import { OnPaper } from '../../checklists/OnPaper.tsx';
import { FAMILY, inForce, wordsIn } from '../../checklists/version.ts';
import { Card, Cards, Details, Page, Section, Unsent } from '../../parts/index.ts';
import { me, rows } from '../../store/index.ts';
import { face, sayDay } from '../../words/index.ts';
import type { SheetRow } from '../../wire.ts';
import { filledBy, fillingOf, sheetsOf } from '../filling.ts';
import { isAlone, isFamily, kindOf, mayFill } from '../who.ts';
import { fillingWords } from '../words/filling/index.ts';
import { readingWords } from '../words/reading/index.ts';
import { BeginForm } from './BeginForm.tsx';
import { asAsked, sayWhose, subjectsIn, Unfinished } from './library.tsx';

export function Begin({ params, query }: { params: Params; query: URLSearchParams }) {
  const w = fillingWords();
  const checklist = params.checklist!;
  const version = inForce(rows('checklists').value.values(), checklist, localDay.value);
  if (!version || !isAlone(version)) return <Missing />;
  const words = wordsIn(version, face.value);
  const about = subjectsIn(query).find(({ kind }) => kind === kindOf(version));
  return (
    <Page title={words.title} above={w.part[kindOf(version)]} back={{ href: `#/checklists${asAsked(query)}`, label: w.library }}>
      <p>{w.answeredBy[version.answered_by]}. {w.size(version.questions.length)}. {w.inForce(sayDay(version.version))}</p>
      <OnPaper version={version} />
      <Unfinished checklist={checklist} about={about ? [about] : []} />
      {mayFill(me.value, version) && <Section title={w.beginNew}><BeginForm version={version} about={about} beforeVisit={checklist === FAMILY && query.get('before') === 'visit'} /></Section>}
      <HandedIn checklist={checklist} />
      <Details summary={w.source}>{w.sourceSays && <p>{w.sourceSays}</p>}<p lang="en">{version.source}</p></Details>
      {version.review[face.value] && <p class="l-unreviewed">{version.review[face.value]}</p>}
    </Page>
  );
}

const FEW = 20;

function HandedIn({ checklist }: { checklist: string }) {
  const r = readingWords();
  const done = sheetsOf(checklist).filter(({ state }) => state === 'finished');
  if (done.length === 0) return null;
  return (
    <Section title={r.finished}>
      {!isFamily(me.value) && <p><a class="l-go" href={link('checklists', checklist, 'answers')}>{r.seeCollated}</a></p>}
      <Cards>{done.slice(0, FEW).map((one) => <Done key={one.id} sheet={one} />)}</Cards>
    </Section>
  );
}

export function Done({ sheet }: { sheet: SheetRow }) {
  const w = fillingWords();
  const here = fillingOf(sheet.id).value;
  return (
    <Card title={here?.name || sheet.about.id} above={here?.words.title} href={link('sheet', sheet.id, 'answers')} tag={<Unsent noun="sheets" id={sheet.id} />}>
      <p>{sheet.finished_on ? w.handedIn(sayDay(sheet.finished_on)) : w.unfinished}. {filledBy(sheet)}</p>
      {sheet.whose && <p>{sayWhose(sheet)}</p>}
    </Card>
  );
}
