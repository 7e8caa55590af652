// From the rows this phone holds to figures, question by question: finished workforce returns about one hospital, and reviews of
// its workforce, which fill the times that no return was handed in for.
import { type FaceWords, type Version, versionOf, wordsIn } from '../checklists/version.ts';
import { row, rows } from '../store/index.ts';
import { latest, toldIn, valuesOf } from '../visits/answers.ts';
import { face } from '../words/index.ts';
import type { AnswersRow, HospitalRow, Period, SheetRow } from '../wire.ts';
import { asSet, drawn, type Figure, inOrder, type Kind, read, type Trigger, uneven, usable } from './rules/figures.ts';
import { type Limits, limits, type Mark, marks, type Standing, standing } from './rules/xmr.ts';
import known from './triggers.json';

const RETURN = 'workforce-return';
const REVIEW = 'workforce';
const SAID_NOTHING: readonly unknown[] = [undefined, 'not_looked_at', 'refused'];

/** One question with all its figures, and what is usual and unusual about them. */
export interface Row {
  question: string;
  kind: Kind;
  section: string;
  /** All that was supplied, those that another figure replaced as well. */
  figures: Figure[];
  /** Those that stand, oldest first; `marked` goes with them place by place. */
  stand: Figure[];
  limits: Limits | undefined;
  marked: Mark[][];
  standing: Standing[];
  uneven: boolean;
  trigger: Trigger | undefined;
}

export interface Figures {
  rows: Row[];
  /** Returns whose period cannot be one: they give no figure, and can be read. */
  unusable: SheetRow[];
  /** How many returns give figures, and how many reviews. */
  returns: number;
  reviews: number;
  words: FaceWords | undefined;
}

const familyOf = (checklist: string) => checklist.split('/')[0];

/** Only what is on this phone: no signal is needed. */
export function figuresOf(hospital: HospitalRow): Figures {
  const about = [...rows('sheets').value.values()].filter((one) => one.state === 'finished' && one.about.kind === 'hospital' && one.about.id === hospital.id);
  const newestFirst = (family: string) => about.filter(({ checklist }) => familyOf(checklist) === family).sort((a, b) => (a.checklist < b.checklist ? 1 : -1));
  const returns = newestFirst(RETURN);
  const answers = groups(rows('answers').value.values(), ({ visit }) => visit);
  const found = new Map<string, Row>();
  const unusable: SheetRow[] = [];
  const versions = new Map<string, Version>();
  // Returns first: a figure stands in the section in which the hospital was asked for it.
  for (const sheet of [...returns, ...newestFirst(REVIEW)]) {
    const version = versionOf(row('checklists', sheet.checklist).value);
    if (version) versions.set(version.id, version);
    if (version && !add(found, sheet, version, answers.get(sheet.id) ?? []) && returns.includes(sheet)) unusable.push(sheet);
  }
  const newest = [...versions.values()][0];
  const reviews = new Set([...found.values()].flatMap(({ figures }) => figures.flatMap(({ beside, sheet }) => (beside ? [sheet] : []))));
  return {
    rows: [...found.values()].map((one) => judged(one, hospital)).filter(({ stand }) => stand.some(({ state }) => state !== 'not_applicable')),
    unusable, returns: returns.length - unusable.length, reviews: reviews.size, words: newest && wordsIn(newest, face.value),
  };
}

/** False when the return's period can be none. */
function add(found: Map<string, Row>, sheet: SheetRow, version: Version, answers: readonly AnswersRow[]): boolean {
  const said = valuesOf(latest(toldIn(answers, sheet.id, 'hospital')));
  const period = sheet.period ?? { from_on: String(said.period_from ?? ''), to_on: String(said.period_to ?? '') };
  if (!usable(period.from_on, period.to_on, sheet.finished_on ?? '')) return false;
  const beside = familyOf(sheet.checklist) === REVIEW;
  for (const { id, kind, section } of version.questions) {
    // What a review counts, such as managers in a year, is not about the time its shares are about.
    if ((kind !== 'share' && (kind !== 'number' || beside)) || SAID_NOTHING.includes(said[id])) continue;
    const one = found.get(id) ?? { question: id, kind, section, figures: [] as Figure[] };
    one.figures.push({ ...about(sheet, period, said.return_by), ...(beside && { beside }), ...read(kind, said[id]) });
    found.set(id, one as Row);
  }
  return true;
}

const about = (sheet: SheetRow, period: Period, by: unknown) => ({
  ...period,
  sheet: sheet.id,
  received: sheet.heard_at ?? sheet.finished_at ?? '',
  by: (by as { name?: string } | undefined)?.name || sheet.by_name,
  from_provider: row('bodies', sheet.body).value?.kind === 'provider',
});

function judged(one: Row, hospital: HospitalRow): Row {
  const figures = inOrder(one.figures);
  const stand = drawn(figures);
  const values = stand.map(({ value }) => value ?? null);
  const tooUneven = uneven(one.kind, stand);
  const usual = tooUneven ? undefined : limits(values, one.kind === 'share' ? 100 : undefined);
  const marked = marks(values, usual);
  return {
    ...one, figures, stand, limits: usual, marked, standing: standing(values, marked), uneven: tooUneven,
    trigger: triggerFor(one.question, hospital),
  };
}

function groups<T>(all: Iterable<T>, by: (one: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const there = found.get(by(one));
    if (there) there.push(one);
    else found.set(by(one), [one]);
  }
  return found;
}

function triggerFor(question: string, { nation, host }: HospitalRow): Trigger | undefined {
  const found = (known as Trigger[]).find((one) => one.question === question && one.nation === nation);
  return found && asSet(found, row('bodies', host).value?.own_values ?? []);
}

const TIMES = /_(days|nights|weekends)$/;

/** Days, nights and weekends of the same thing stand side by side. */
export function together(all: readonly Row[]): Row[][] {
  return [...groups(all, ({ question }) => question.replace(TIMES, '')).values()];
}
