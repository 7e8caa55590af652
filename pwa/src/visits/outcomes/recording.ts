// What is being chosen on the screen "not seen", what is still missing of it, and the command it becomes. Pure.
import type { RecordAnswers, RecordNotSeen } from '../../commands.ts';
import type { Answer, Id, Instant, NotSeen, RefusedBy, WhyNot } from '../../wire.ts';

/** `met_declined` is a meeting: it becomes the answer to the visit's own question, and counts. */
export type What = NotSeen | 'met_declined';

export interface Choosing {
  what: What | undefined;
  why: WhyNot | undefined;
  by: RefusedBy | undefined;
  name: string;
  asked: string;
  to: string;
  words: string;
}

export const empty = (): Choosing => ({ what: undefined, why: undefined, by: undefined, name: '', asked: '', to: '', words: '' });

export type Fault = 'what' | 'why' | 'words';

export function faultOf({ what, why, words }: Choosing): Fault | undefined {
  if (!what) return 'what';
  if (what === 'not_possible' && !why) return 'why';
  return what === 'access_refused' && words.trim() === '' ? 'words' : undefined;
}

interface About {
  visit: Id;
  /** Absent: the whole trip. */
  person?: Id | undefined;
  /** The question of this visit that asks how somebody was met. */
  meeting?: string | undefined;
  /** The times of the paper it is typed in from. */
  stamp: Pick<Answer, 'at' | 'until' | 'written_at'>;
  now: Instant;
}

export function commandOf(said: Choosing, { visit, person, meeting, stamp, now }: About): RecordNotSeen | RecordAnswers {
  const words = said.words.trim();
  if (said.what === 'met_declined')
    return {
      type: 'record_answers', visit, part: person!,
      answers: [{ question: meeting!, value: { how: 'declined_after_meeting' }, at: now, ...stamp, ...(words && { words }) }],
    };
  const { at, written_at } = stamp;
  return {
    type: 'record_not_seen', visit, outcome: said.what!,
    ...(person && { person }),
    ...(words && { words }),
    ...(said.what === 'not_possible' && said.why && { why: said.why }),
    ...(said.what === 'moved' && said.to.trim() && { moved_to: said.to.trim() }),
    ...(said.what === 'access_refused' && refusal(said)),
    ...(at && { at }),
    ...(written_at && { written_at }),
  };
}

const refusal = ({ by, name, asked }: Choosing) => ({
  ...(by && { refused_by: by }),
  ...(name.trim() && { refused_name: name.trim() }),
  ...(asked.trim() && { asked_for: asked.trim() }),
});
