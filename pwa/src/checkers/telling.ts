// How fast "tell someone now" rings, and what is told along with findings that cannot wait.
import { suggestedUrgency } from '../concerns/rules.ts';
import type { RaiseConcern } from '../commands.ts';
import type { ConcernRow, Id, Urgency } from '../wire.ts';
import type { Checking } from './checking.ts';
import { heard } from './heard.ts';
import { type Answered, cannotWait } from './rules.ts';

/** At once without a word or in danger, otherwise urgent; never slower (K39). */
export const fastness = (words: string, danger: boolean): Urgency =>
  suggestedUrgency({ tell_someone_now: true, has_words: words.trim() !== '', danger_now: danger ? 'yes' : 'unknown' }).urgency;

/** Whether somebody has been told from this check already: then nothing is told twice. */
export const toldAlready = (concerns: Iterable<ConcernRow>, visit: Id) => [...concerns].some((one) => one.visit === visit);

/**
 * The concern that goes along with findings in which an answer cannot wait: the questions and the checker's own
 * answers and words, nothing added. Undefined when nothing presses.
 */
export function goesAlong(here: Pick<Checking, 'visit' | 'questions' | 'words'>, answered: Answered, concern: Id): RaiseConcern | undefined {
  const pressing = cannotWait(here.questions, answered);
  if (pressing.length === 0) return undefined;
  const { visit } = here;
  return {
    type: 'raise_concern', concern, hospital: visit.hospital, unit: visit.unit, visit: visit.id, voice: 'checker',
    urgency: pressing.some(({ urgency }) => urgency === 'immediate') ? 'immediate' : 'urgent',
    words: pressing.flatMap(({ id }) => [id, ...followers(here, id)]).map((id) => heard(here.words, id, answered.get(id))).join('\n'),
  };
}

/** Questions that show because of this one, and so say more about it. */
export const followers = ({ questions }: Pick<Checking, 'questions'>, id: string) =>
  questions.filter((one) => one.kind === 'words' && one.show_if && id in one.show_if).map((one) => one.id);
