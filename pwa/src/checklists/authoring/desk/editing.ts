// What is being changed in a draft of a checklist: kept on the phone as every draft, laid over what was saved, sent part by part.
import { computed } from '@preact/signals';
import { type Bound, draft, me, row, rows, send } from '../../../store/index.ts';
import { tongue } from '../../../words/index.ts';
import type { DraftRow, Id } from '../../../wire.ts';
import type { Question } from '../../rules.ts';
import { type FaceWords, type QuestionWords, versionOf } from '../../version.ts';

export const FACES = ['en', 'cy', 'en-simple', 'cy-simple'] as const;

export interface Section {
  id: string;
  part: Question['part'];
  theme: string;
}
export interface About {
  who_for?: string;
  answered_by?: string;
  filled_in?: string;
  how_often?: string;
  owner?: string;
  source?: string;
  faces?: string[];
  pages?: string[];
  sections?: Section[];
  rotate?: Record<string, number>;
}
export interface Said {
  title?: string;
  sections?: Record<string, string>;
  questions?: Record<string, QuestionWords>;
}
export interface Line {
  picture: string;
  text: string;
}
export interface Case {
  name: string;
  answers: Record<string, unknown>;
  expect: { shown?: string[]; not_shown?: string[]; rated?: Record<string, string>; raised?: Record<string, string> };
  source?: string;
}
interface Editing {
  parts: Record<string, unknown>;
  based_on: Record<string, Id>;
}

export const mayWrite = () => me.value?.seats.some(({ role }) => role === 'administrator') ?? false;
export const isOpen = (one: DraftRow) => one.state === 'draft' || one.state === 'in_review';
export const editing = (id: Id) => draft<Editing>(`drafting/${id}`, () => ({ parts: {}, based_on: {} }));

function stored(one: DraftRow | undefined, part: string): unknown {
  const [kind, face = ''] = part.split('/');
  if (kind === 'words') return one?.words[face] ?? {};
  if (kind === 'page') return one?.pages[face] ?? [];
  return one?.[kind as 'about' | 'questions' | 'cases'] ?? (kind === 'about' ? {} : []);
}

const bounds = new Map<string, Bound<never>>();

/** One part as it stands: what is being written, or what was saved. */
export function part<T>(id: Id, name: string): Bound<T> {
  const key = `${id}/${name}`;
  const known = bounds.get(key) as unknown as Bound<T> | undefined;
  if (known) return known;
  const saved = () => row('drafts', id);
  const bound: Bound<T> = {
    value: computed(() => (editing(id).value.value.parts[name] ?? stored(saved().value, name)) as T),
    set(next) {
      const { parts, based_on } = editing(id).value.peek();
      const before = saved().peek()?.saves.find((one) => one.part === name)?.id;
      const based = name in based_on || before === undefined ? based_on : { ...based_on, [name]: before };
      editing(id).set({ parts: { ...parts, [name]: next }, based_on: based });
    },
  };
  bounds.set(key, bound as unknown as Bound<never>);
  return bound;
}

export const aboutOf = (id: Id) => part<About>(id, 'about');
export const questionsOf = (id: Id) => part<Question[]>(id, 'questions');
/** What was saved, in the reader's language where it stands there, else in English. */
export const savedIn = (draft: DraftRow): Said => ({ ...(draft.words.en as Said | undefined), ...(draft.words[tongue.value] as Said | undefined) });

export const saidIn = (id: Id, face: string) => part<Said>(id, `words/${face}`);
export const linesOf = (id: Id, face: string) => part<Line[]>(id, `page/${face}`);
export const casesOf = (id: Id) => part<Case[]>(id, 'cases');

/** Sends what was changed, once: the server keeps every save, and says what is to be put right. */
export async function save(id: Id) {
  const { parts, based_on } = editing(id).value.peek();
  if (Object.keys(parts).length === 0) return;
  await send({ type: 'save_draft', draft: id, parts, based_on }, { draft: editing(id) });
}

/** The answers and labels that every checklist uses, from any published version that has this face. */
export function sharedWords(face: string): Pick<FaceWords, 'answers' | 'fields' | 'parts'> {
  for (const one of rows('checklists').value.values()) {
    const said = versionOf(one)?.words[face];
    if (said) return { answers: said.answers, fields: said.fields, parts: said.parts };
  }
  return { answers: {}, fields: {}, parts: {} };
}

/** Themes that published versions use, in order. */
export const themes = () =>
  [...new Set([...rows('checklists').value.values()].flatMap((one) => versionOf(one)?.sections.map(({ theme }) => theme) ?? []))].sort();

export const VALUES: Record<string, readonly string[]> = {
  yes_no_unsure: ['yes', 'no', 'unsure'], yes_no_sort_of: ['yes', 'no', 'sort_of', 'unsure', 'not_able_to_ask'],
  sign: ['yes', 'no', 'unsure', 'not_able_to_see'], number: ['not_supplied'], share: ['not_supplied'],
  seen: ['in_person', 'declined_after_meeting', 'video', 'phone', 'not_seen'], scale: ['unsure'],
};
const FREE = ['words', 'number', 'date', 'voice', 'share', 'who', 'group'];

/** What an answer can be compared with; undefined where anything may stand. */
export const allowed = (one: Question | undefined): string[] | undefined =>
  one === undefined || FREE.includes(one.kind)
    ? undefined
    : [...(one.options ?? []), ...(VALUES[one.kind] ?? []), 'not_looked_at', 'not_applicable', 'refused'];
