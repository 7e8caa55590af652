// Signs of a closed culture in one hospital: cluster by cluster, over time and over everybody who looked. Pure. Signs stand
// one by one and are never added up: one may be enough to look again.
import { type Question, shown } from '../../checklists/rules.ts';
import type { Version } from '../../checklists/version.ts';
import { latest, type Told, toldIn, valuesOf } from '../../visits/answers.ts';
import type { AnswersRow, Id, SheetRow } from '../../wire.ts';

/** The checklist whose sections are the clusters; other checklists ask some of its signs under the same ids. */
export const SIGNS = 'closed-culture-signs';

export interface Look {
  sheet: SheetRow;
  version: Version;
  told: Told;
}
export interface Sign {
  question: Question;
  /** Everybody's answers, the newest day first. */
  looks: Look[];
}
export interface Cluster {
  section: string;
  /** Somebody saw these, at least once. */
  seen: Sign[];
  /** Nobody saw these, and somebody was not sure or not able to see. */
  unclear: Sign[];
  /** Everybody who looked says no. */
  notSeen: Sign[];
  /** Nobody has looked. */
  unasked: Question[];
}

const SEEN: readonly unknown[] = ['yes', 'sort_of'];

/** Clusters of one hospital in the order of the checklist, from every handed-in sheet about it or one of its wards. */
export function clusters(list: Version, versions: readonly Version[], sheets: readonly SheetRow[], answers: readonly AnswersRow[], hospital: Id): Cluster[] {
  const here = sheets.filter((one) => one.state === 'finished' && one.hospital === hospital && one.about.kind !== 'person');
  const looks = here.flatMap((sheet) => looksOn(sheet, versions, answers)).sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
  return list.sections.map(({ id }) => cluster(id, list.questions.filter((one) => one.section === id && one.kind === 'sign'), looks));
}

const dayOf = ({ sheet }: Look) => sheet.finished_on ?? '';

function looksOn(sheet: SheetRow, versions: readonly Version[], answers: readonly AnswersRow[]): Look[] {
  const version = versions.find(({ id }) => id === sheet.checklist);
  if (!version) return [];
  const told = latest(toldIn(answers, sheet.id, sheet.about.kind));
  const shows = new Set(shown(version.questions, valuesOf(told)));
  return Object.values(told).filter(({ question }) => shows.has(question)).map((one) => ({ sheet, version, told: one }));
}

function cluster(section: string, questions: readonly Question[], looks: readonly Look[]): Cluster {
  const signs = questions.map((question) => ({ question, looks: looks.filter(({ told }) => told.question === question.id) }));
  const said = (sign: Sign, values: readonly unknown[]) => sign.looks.some(({ told }) => values.includes(told.value));
  const seen = signs.filter((one) => said(one, SEEN));
  const notSeen = signs.filter((one) => one.looks.length > 0 && one.looks.every(({ told }) => told.value === 'no'));
  const unclear = signs.filter((one) => one.looks.length > 0 && !seen.includes(one) && !notSeen.includes(one));
  return { section, seen, unclear, notSeen, unasked: signs.filter((one) => one.looks.length === 0).map(({ question }) => question) };
}

/** Since when a sign is seen, and by how many bodies: each sees a part. */
export function seenBy({ looks }: Sign): { since: string; bodies: number } {
  const saw = looks.filter(({ told }) => SEEN.includes(told.value));
  return { since: saw.at(-1)?.sheet.finished_on ?? '', bodies: new Set(saw.map(({ sheet }) => sheet.body)).size };
}
