// Answering one step: the draft on top of what one has already sent. Leaving it sends only what is new.
import { computed, type ReadonlySignal } from '@preact/signals';
import type { Answers } from '../../checklists/rules.ts';
import { type Bound, draft, draftKeys, me, row, rows, send } from '../../store/index.ts';
import { instant } from '../../times.ts';
import type { Answer, AnswerValue, Id } from '../../wire.ts';
import { changed, latest, latestOfEach, mine, others, type Told, toldIn, valuesOf } from '../answers.ts';
import { paperTimes, stampOf } from '../paper/times.ts';
import { voiceIn } from './voice.ts';

interface Writing {
  section: string;
  answers: Record<string, Answer>;
}

export interface Place {
  visit: Id;
  part: string;
  step: string;
  /** Empty where it is all sections of a part at once. */
  section: string;
  /** Typed in from paper: its answers carry the paper's times. */
  paper?: true;
}

const keyOf = ({ visit, part, step }: Pick<Place, 'visit' | 'part' | 'step'>) => `answers/${visit}/${part}/${step}`;
const draftOf = (place: Place) => draft<Writing>(keyOf(place), () => ({ section: place.section, answers: {} }));

/** Whether something stands written here that has not gone out. */
export const begun = (place: Place) => draftOf(place).begun;

const known = new Map<string, ReadonlySignal<unknown>>();
function once<T>(key: string, make: () => ReadonlySignal<T>): ReadonlySignal<T> {
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as ReadonlySignal<T>;
}

/** Everything told in this part, by everybody. */
export const told = (visit: Id, part: string): ReadonlySignal<Told[]> =>
  once(`told/${visit}/${part}`, () => computed(() => toldIn(rows('answers').value.values(), visit, part)));

/** One's own latest answers in this part, sent or on their way. */
export const own = (visit: Id, part: string): ReadonlySignal<Record<string, Told>> =>
  once(`own/${visit}/${part}`, () => computed(() => latest(mine(told(visit, part).value, voiceIn(visit)))));

/** What others answered in this part, by question: the latest of each author. */
export const beside = (visit: Id, part: string): ReadonlySignal<Readonly<Record<string, Told[]>>> =>
  once(`beside/${visit}/${part}`, () => computed(() => latestOfEach(others(told(visit, part).value, me.value?.id ?? ''))));

/** What the rules read: one's own answers, with what is being written now on top. */
export const values = (place: Place): ReadonlySignal<Answers> =>
  once(`values/${keyOf(place)}`, () =>
    computed(() => ({
      ...valuesOf(own(place.visit, place.part).value),
      ...valuesOf(draftOf(place).value.value.answers),
    })),
  );

const bounds = new Map<string, Bound<never>>();
function bound<T>(key: string, make: () => Bound<T>): Bound<T> {
  if (!bounds.has(key)) bounds.set(key, make() as unknown as Bound<never>);
  return bounds.get(key) as unknown as Bound<T>;
}

/** One question's value, for a form part. Every key is saved. */
export const value = (place: Place, question: string): Bound<AnswerValue | undefined> =>
  bound(`${keyOf(place)}/${question}`, () => ({
    value: computed(() => current(place, question)?.value),
    set: (next) => put(place, question, { value: next ?? '' }),
  }));

/** What was added to it in words. */
export const added = (place: Place, question: string): Bound<string> =>
  bound(`${keyOf(place)}/${question}/words`, () => ({
    value: computed(() => current(place, question)?.words ?? ''),
    set: (words) => put(place, question, { words }),
  }));

const current = (place: Place, question: string): Answer | undefined =>
  draftOf(place).value.value.answers[question] ?? own(place.visit, place.part).value[question];

function put(place: Place, question: string, change: Partial<Answer>) {
  const writing = draftOf(place);
  const before = writing.value.peek().answers[question] ?? own(place.visit, place.part).peek()[question];
  const { value = '', words } = { ...before, ...change };
  const stamp = place.paper ? stampOf(paperTimes(place.visit).value.peek()) : { at: instant() };
  const answer: Answer = { question, value, ...stamp, ...(words === undefined ? {} : { words }) };
  writing.patch({ section: place.section, answers: { ...writing.value.peek().answers, [question]: answer } });
}

const leaving = new Map<string, Promise<void>>();

/** Resolves when nothing of this step is on its way to the outbox: only then may it be written in again. */
export const settled = (place: Place) => leaving.get(keyOf(place)) ?? Promise.resolve();

/** Leaves a step: what is new goes out, once. */
export function leave(place: Place): Promise<void> {
  const key = keyOf(place);
  const work = (leaving.get(key) ?? Promise.resolve()).then(() => handIn(place)).finally(() => {
    if (leaving.get(key) === work) leaving.delete(key);
  });
  leaving.set(key, work);
  return work;
}

async function handIn(place: Place) {
  const writing = draftOf(place);
  if (!writing.begun.peek()) return;
  const { section, answers: now } = writing.value.peek();
  const answers = changed(own(place.visit, place.part).peek(), now).map(tidy);
  if (answers.length === 0) return writing.clear();
  const { visit, part } = place;
  if (row('visits', visit).peek()?.state === 'planned') await send({ type: 'begin_visit', visit });
  await send({ type: 'record_answers', visit, part, ...(section && { section }), answers }, { draft: writing });
}

function tidy({ words, ...answer }: Answer): Answer {
  const said = words?.trim();
  return said ? { ...answer, words: said } : answer;
}

/** Hands in every step of this trip that was left in haste: the app was closed, the battery died. */
export async function leaveAll(visit: Id) {
  const prefix = `answers/${visit}/`;
  for (const key of draftKeys.peek()) {
    if (!key.startsWith(prefix)) continue;
    const [part = '', step = ''] = key.slice(prefix.length).split('/');
    await leave({ visit, part, step, section: step });
  }
}
