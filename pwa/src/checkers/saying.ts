// What is being said on a check: drafts on the phone, saved on every key, handed in group by group.
// A draft for each group and each typist, since a command says who typed all of it.
import { computed, type ReadonlySignal } from '@preact/signals';
import { type Draft, draft, me, row, rows, send } from '../store/index.ts';
import { instant } from '../times.ts';
import { faultIn, paperTimes, stampOf } from '../visits/paper/times.ts';
import { type Id, type VisitRow, WARD } from '../wire.ts';
import { type Answered, latest, type Said, type Told } from './rules.ts';
import { supporters } from './supporters.ts';

interface Saying {
  answers: Record<string, Said>;
}

/** Where one is in the check, on this phone: survives a crash. */
export interface Standing {
  question?: string;
  /** The supporter's account while they type for the checker. */
  typing?: Id;
  /** Question id to what the checker heard when they said "this is right". */
  right: Record<string, string>;
  /** What is said now stands on paper already, with the paper's times. */
  paper?: true;
}

export const standing = (visit: Id): Draft<Standing> => draft<Standing>(`check/${visit}`, () => ({ right: {} }));

const OWN = 'own';
const saying = (visit: Id, section: string, typist: string) =>
  draft<Saying>(`check/${visit}/${section}/${typist}`, () => ({ answers: {} }));

/** Everybody who may type on this phone: the one signed in, and, on the checker's own, whoever goes along. */
function typists(visit: VisitRow): string[] {
  return isChecker(visit) ? [OWN, ...supporters(visit).map(({ id }) => id)] : [OWN];
}

/** Whether the one signed in is the checker who leads this check, and so sends it. */
export const isChecker = (visit: VisitRow) => me.value?.id === visit.lead;

/** Whether they answer in their own voice: the checker, or a second one beside them. A supporter never does. */
export const ownVoice = (visit: VisitRow) =>
  isChecker(visit) || (visit.companions.includes(me.value?.id ?? '') && me.value!.seats.some(({ role }) => role === 'quality_checker'));

/** Whose answers this phone shows and writes: two checkers answer apart (K17). */
export const voiceOf = (visit: VisitRow): Id => (ownVoice(visit) ? me.value!.id : visit.lead);

function typistNow(visit: VisitRow): string {
  return isChecker(visit) ? (standing(visit.id).value.peek().typing ?? OWN) : OWN;
}

const told = new Map<string, ReadonlySignal<Answered>>();

/** Everything one checker has said so far: what was recorded, and what is still a draft. */
export function answered(visitId: Id, sections: readonly string[], by: Id): ReadonlySignal<Answered> {
  const key = `${visitId}/${by}`;
  const known = told.get(key);
  if (known) return known;
  const made = computed(() => {
    const visit = row('visits', visitId).value;
    const recorded = [...rows('answers').value.values()].filter((one) => one.visit === visitId && one.part === WARD && one.by === by);
    return latest(recorded, visit && by === voiceOf(visit) ? drafted(visit, sections) : []);
  });
  told.set(key, made);
  return made;
}

function* drafted(visit: VisitRow, sections: readonly string[]): Iterable<[string, Told]> {
  const mark = ownVoice(visit) ? undefined : { typed_by: me.value?.id ?? '', typed_by_name: me.value?.name ?? '' };
  for (const section of sections)
    for (const typist of typists(visit))
      for (const [question, said] of Object.entries(saying(visit.id, section, typist).value.value.answers))
        yield [question, { ...said, ...(typist === OWN ? mark : { typed_by: typist }) }];
}

/** Says this to a question, in the hand of whoever types now. */
export function say(visit: VisitRow, section: string, question: string, said: Pick<Said, 'value' | 'words'>) {
  const mine = saying(visit.id, section, typistNow(visit));
  const before = mine.value.peek().answers;
  mine.patch({ answers: { ...before, [question]: { ...said, ...stampNow(visit.id) } } });
}

/** When it was seen: now, or as the paper says that is being typed in. */
function stampNow(visit: Id): Pick<Said, 'at' | 'until' | 'written_at'> {
  const times = paperTimes(visit).value.peek();
  if (!standing(visit).value.peek().paper || faultIn(times, new Date())) return { at: instant() };
  return { at: instant(), ...stampOf(times) };
}

/** Hands in what was said in these groups: one command for each typist. */
export async function handIn(visit: VisitRow, sections: readonly string[]) {
  for (const section of sections)
    for (const typist of typists(visit)) {
      const one = saying(visit.id, section, typist);
      const answers = Object.entries(one.value.peek().answers).filter(([, said]) => said.value.trim() !== '');
      if (answers.length === 0) continue;
      await send(
        {
          type: 'record_answers', visit: visit.id, part: WARD, section,
          answers: answers.map(([question, said]) => ({ question, ...said })),
          ...(typist === OWN ? {} : { typed_by: typist }),
        },
        { draft: one },
      );
    }
}
