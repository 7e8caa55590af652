// The library: what is not handed in yet, then every checklist on this phone, what it is about and who answers it.
import { link, type Params } from '../../app/route.ts';
import { OnPaper } from '../../checklists/OnPaper.tsx';
import { type Version, wordsIn } from '../../checklists/version.ts';
import { Card, Cards, Page, Section, Unsent } from '../../parts/index.ts';
import { me, rows } from '../../store/index.ts';
import { face, sayDay } from '../../words/index.ts';
import type { SheetRow, Subject, SubjectKind } from '../../wire.ts';
import { filledBy, fillingOf, library, subjectName } from '../filling.ts';
import { isAlone, kindOf, mayFill } from '../who.ts';
import { fillingWords } from '../words/filling/index.ts';

const PARTS: readonly SubjectKind[] = ['person', 'ward', 'hospital', 'system', 'visitor'];

/** The things one has come from: `#/checklists?ward=ash-ward&hospital=larkmere`. `from` is where one goes back to. */
export function subjectsIn(query: URLSearchParams): Subject[] {
  return PARTS.flatMap((kind) => {
    const id = query.get(kind);
    return id ? [{ kind, id }] : [];
  });
}

/** The same, for the next address. */
export const asAsked = (query: URLSearchParams) => String(query) && `?${query}`;

export function Library({ query }: { params: Params; query: URLSearchParams }) {
  const w = fillingWords();
  const about = subjectsIn(query);
  const [first] = about;
  const from = query.get('from');
  const all = library().sort((a, b) => titleOf(a).localeCompare(titleOf(b)));
  const alone = all.filter((one) => isAlone(one) && (!first || (about.some(({ kind }) => kind === kindOf(one)) && mayFill(me.value, one))));
  return (
    <Page title={first ? w.aboutThis : w.library} above={first && subjectName(first)}
      back={{ href: from ? `#/${from}` : first?.kind === 'hospital' ? link('hospital', first.id) : '#/today' }}>
      <p>{w.libraryWhy}</p>
      <Unfinished about={about} />
      {alone.length === 0 && <p>{w.none}</p>}
      {PARTS.map((part) => <Several key={part} title={w.part[part]} all={alone.filter((one) => kindOf(one) === part)} query={query} />)}
      {!first && <Several title={w.onVisits} all={all.filter((one) => !isAlone(one))} query={query} />}
    </Page>
  );
}

function Several({ title, all, query }: { title: string; all: readonly Version[]; query: URLSearchParams }) {
  if (all.length === 0) return null;
  return <Section title={title}><Cards>{all.map((one) => <One key={one.id} version={one} query={query} />)}</Cards></Section>;
}

const titleOf = (version: Version) => wordsIn(version, face.value).title;

function One({ version, query }: { version: Version; query: URLSearchParams }) {
  const w = fillingWords();
  const alone = isAlone(version);
  const to = alone ? link('checklists', version.checklist) + asAsked(query) : undefined;
  const page = Object.keys(version.pages ?? {}).length > 0 ? `${link('easy', version.checklist)}?from=checklists` : undefined;
  return (
    <Card title={titleOf(version)} href={to ?? page}>
      <p>{w.answeredBy[version.answered_by]}. {w.size(version.questions.length)}. {w.inForce(sayDay(version.version))}</p>
      {!alone && <OnPaper version={version} />}
    </Card>
  );
}

/** Begun and not handed in, about this one thing or all of them: mine, and with one checklist my colleagues' too. */
export function Unfinished({ about = [], checklist }: { about?: readonly Subject[]; checklist?: string }) {
  const w = fillingWords();
  const mine = [...rows('sheets').value.values()]
    .filter((one) => one.state === 'begun' && (checklist !== undefined || one.by === me.value?.id))
    .filter((one) => (about.length === 0 || about.some(({ id }) => id === one.about.id)) && (!checklist || one.checklist.split('/')[0] === checklist))
    .sort((a, b) => (a.began_at < b.began_at ? 1 : -1));
  if (mine.length === 0) return null;
  return <Section title={w.unfinished}><Cards>{mine.map((one) => <Begun key={one.id} sheet={one} />)}</Cards></Section>;
}

function Begun({ sheet }: { sheet: SheetRow }) {
  const here = fillingOf(sheet.id).value;
  return (
    <Card title={here?.words.title ?? sheet.checklist} above={here?.name} href={link('sheet', sheet.id)} tag={<Unsent noun="sheets" id={sheet.id} />}>
      {sheet.whose && <p>{sayWhose(sheet)}</p>}
      {sheet.by !== me.value?.id && <p>{filledBy(sheet)}</p>}
    </Card>
  );
}

/** "A family member’s: Sister" */
export function sayWhose({ whose }: Pick<SheetRow, 'whose'>): string {
  const w = fillingWords();
  return whose ? w.answersOf(w.voices[whose.voice], whose.relationship ?? '') : '';
}
