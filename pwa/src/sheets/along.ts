// What people told on a sheet and cannot wait for a reader: it goes along as a concern when the sheet is handed in.
import { followers } from '../checkers/telling.ts';
import { type Question, suggested, type Urgency } from '../checklists/rules.ts';
import { sayValue } from '../checklists/version.ts';
import type { RaiseConcern } from '../commands.ts';
import { type Told, valuesOf } from '../visits/answers.ts';
import type { ConcernRow, SheetRow, Voice } from '../wire.ts';
import type { Filling } from './filling.ts';
import { isSpoken } from './who.ts';

const SOONEST: readonly Urgency[] = ['immediate', 'urgent', 'soon'];
const VOICES: Record<NonNullable<SheetRow['whose']>['voice'], Voice> = { own: 'person', family: 'family', staff: 'staff', advocate: 'advocate', other: 'other' };

type Here = Pick<Filling, 'sheet' | 'version' | 'words'>;
type Said = Readonly<Record<string, Told>>;

export interface Pressing {
  question: Question;
  urgency: Urgency;
}

/**
 * The answers that nobody was told about yet, in the order asked. Not again: what was answered before an earlier handing
 * in, and what its author raised a concern of the same theme about since the sheet was begun.
 */
export const pressing = (here: Here, said: Said, concerns: Iterable<ConcernRow>): Pressing[] => (isSpoken(here.version) ? asking(here, said, concerns) : []);

/** The same of what professionals answered: it goes nowhere by itself, and is named to them before they hand it in. */
export const untold = (here: Here, said: Said, concerns: Iterable<ConcernRow>): Pressing[] => (isSpoken(here.version) ? [] : asking(here, said, concerns));

function asking({ sheet, version }: Here, said: Said, concerns: Iterable<ConcernRow>): Pressing[] {
  const asks = suggested(version.questions, valuesOf(said));
  const raised = raisedHere(sheet, concerns);
  return version.questions.flatMap((question) => {
    const urgency = asks[question.id];
    const theme = version.sections.find(({ id }) => id === question.section)?.theme;
    if (!urgency || !SOONEST.includes(urgency) || (theme && raised.has(theme))) return [];
    const before = sheet.finished_at !== undefined && Date.parse(said[question.id]?.typed_at ?? '') <= Date.parse(sheet.finished_at);
    return before ? [] : [{ question, urgency }];
  });
}

/** Themes of the concerns that its author raised about the same hospital and person since it was begun. */
function raisedHere({ by, began_at, hospital, about }: SheetRow, concerns: Iterable<ConcernRow>): Set<string> {
  const person = about.kind === 'person' ? about.id : undefined;
  return new Set([...concerns]
    .filter((one) => one.raised_by === by && (!hospital || one.hospital === hospital) && one.person === person && Date.parse(one.raised_at) >= Date.parse(began_at))
    .flatMap((one) => one.about));
}

/** Nobody here knows where the person is: the server does. */
const NOT_KNOWN = 'not-known';

/** The hospital that a concern from this sheet is about; undefined where there is none to be told. */
export const heardAt = ({ hospital, about }: SheetRow): string | undefined => hospital ?? (about.kind === 'person' ? NOT_KNOWN : undefined);

/**
 * One concern, as urgent as the most urgent answer: each question as it was asked, what was answered, and the own words
 * beside it. `whose` says who told it, where a concern has no name for that. Undefined when nothing presses, or when
 * there is no hospital to be told about. Its id comes from the sheet and what presses: sent twice is once.
 */
export function goesAlong({ sheet, version, words }: Here, said: Said, pressing: readonly Pressing[], whose: string): RaiseConcern | undefined {
  const { unit, about } = sheet;
  const hospital = heardAt(sheet);
  if (!hospital || pressing.length === 0) return undefined;
  const asked = pressing.map(({ question }) => question.id);
  const lines = new Set(asked.flatMap((id) => [id, ...followers(version, id).filter((one) => said[one])]));
  const voice = version.answered_by === 'quality_checkers' ? 'checker' : sheet.whose ? VOICES[sheet.whose.voice] : 'own';
  return {
    type: 'raise_concern', concern: `${sheet.id}-${short(asked.join())}`, hospital, voice,
    ...(unit ? { unit } : {}), ...(about.kind === 'person' ? { person: about.id } : {}),
    urgency: SOONEST.find((one) => pressing.some(({ urgency }) => urgency === one))!,
    words: [...(whose && voice !== 'person' && voice !== 'checker' ? [whose] : []), ...[...lines].map((id) => line(words, id, said[id]!))].join('\n'),
  };
}

function line(words: Filling['words'], id: string, { value, words: own }: Told): string {
  const answer = sayValue(words, id, value);
  return [words.questions[id]?.ask, /[.!?]$/.test(answer) ? answer : `${answer}.`, own].filter(Boolean).join(' ');
}

/** Whether something of this sheet has gone to those who answer for the hospital. */
export const wentAlong = (sheet: SheetRow, concerns: Iterable<ConcernRow>) => [...concerns].some(({ id }) => id.startsWith(`${sheet.id}-`));

/** A few letters that tell one text from another (FNV-1a, 32 bits); not a secret. */
function short(text: string): string {
  let hash = 0x811c9dc5;
  for (const one of text) hash = Math.imul(hash ^ one.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(36);
}
