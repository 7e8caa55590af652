// Everybody's answers to one checklist, side by side: question by question, each voice by itself. Counted where answers are
// fixed words, never added up, never averaged. Pure.
import { fits } from '../../checklists/fitting.ts';
import { type Question, shown } from '../../checklists/rules.ts';
import type { Version } from '../../checklists/version.ts';
import type { AnswersRow, AnswerValue, SheetRow, Whose } from '../../wire.ts';
import { latest, type Told, toldIn, valuesOf } from '../../visits/answers.ts';

export type VoiceOf = Whose['voice'] | 'visitors';
/** The person's own comes first; who filled in a checklist that asks nobody else stands under `visitors`. */
export const VOICES: readonly VoiceOf[] = ['own', 'family', 'advocate', 'staff', 'other', 'visitors'];

export interface SaidOn {
  sheet: SheetRow;
  told: Told;
  /** The question as this sheet's own version asks it: an option may since be gone. */
  asked: Question;
}
export interface Voiced {
  voice: VoiceOf;
  said: SaidOn[];
  /** How often each fixed answer was given; empty where answers are words or numbers. */
  counts: [value: string, sheets: number][];
}
export interface Collated {
  question: Question;
  /** In which version its words stand. */
  version: Version;
  voices: Voiced[];
}

const FIXED = ['yes_no_unsure', 'yes_no_sort_of', 'sign', 'choice', 'scale', 'several'];

/** Questions in the order of the newest version; those that only older ones asked come after. */
export function collate(versions: readonly Version[], sheets: readonly SheetRow[], answers: readonly AnswersRow[]): Collated[] {
  const newest = [...versions].sort((a, b) => (a.version < b.version ? 1 : -1));
  const asked = new Map<string, { question: Question; version: Version }>();
  for (const version of newest) for (const question of version.questions) if (!asked.has(question.id)) asked.set(question.id, { question, version });
  const said = sheets.map((sheet) => ({ sheet, told: counted(sheet, newest, answers) }));
  return [...asked.values()].map(({ question, version }) => {
    const all = said.flatMap(({ sheet, told }) => (told[question.id] ? [{ sheet, told: told[question.id]!, asked: askedOn(sheet, newest, question) }] : []));
    return { question, version, voices: VOICES.flatMap((voice) => voiced(question, voice, all)) };
  });
}

/** Each sheet says one thing to a question: its latest answer, and only where the question shows. */
function counted(sheet: SheetRow, versions: readonly Version[], answers: readonly AnswersRow[]): Record<string, Told> {
  const told = latest(toldIn(answers, sheet.id, sheet.about.kind));
  const version = versions.find(({ id }) => id === sheet.checklist);
  const shows = new Set(version ? shown(version.questions, valuesOf(told)) : []);
  return Object.fromEntries(Object.entries(told).filter(([id]) => shows.has(id)));
}

const askedOn = ({ checklist }: SheetRow, versions: readonly Version[], question: Question): Question =>
  versions.find(({ id }) => id === checklist)?.questions.find(({ id }) => id === question.id) ?? question;

function voiced(question: Question, voice: VoiceOf, all: readonly SaidOn[]): Voiced[] {
  const said = all.filter(({ sheet }) => (sheet.whose?.voice ?? 'visitors') === voice);
  return said.length === 0 ? [] : [{ voice, said, counts: FIXED.includes(question.kind) ? counts(said.filter(({ told, asked }) => fits(asked, told.value))) : [] }];
}

function counts(said: readonly SaidOn[]): [string, number][] {
  const found = new Map<string, number>();
  for (const value of said.flatMap(({ told }) => texts(told.value))) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found].sort((a, b) => b[1] - a[1]);
}

const texts = (value: AnswerValue): string[] => (Array.isArray(value) ? (value as unknown[]).map(String) : typeof value === 'string' ? [value] : []);
