// A visit written on paper: when it was seen and when it was written, asked once for the whole paper. Pure but for the draft.
import { type Draft, draft } from '../../store/index.ts';
import { dayOf, instant } from '../../times.ts';
import type { Answer, Day, Id } from '../../wire.ts';

export interface PaperTimes {
  day: Day | '';
  from: string;
  to: string;
  /** Empty: the same day. */
  written_on: Day | '';
  written: string;
}

/** Kept while the paper is being typed in. It is no work that waits: the answers carry it. */
export const paperTimes = (visit: Id): Draft<PaperTimes> =>
  draft<PaperTimes>(`paper/${visit}`, () => ({ day: '', from: '', to: '', written_on: '', written: '' }));

const moment = (day: string, time: string) => new Date(`${day}T${time}`);
const writing = ({ day, written_on, written }: PaperTimes) => moment(written_on || day, written);

export type TimesFault = 'day' | 'from' | 'to' | 'written' | 'order' | 'ahead';

/** What is missing or cannot be: nobody writes down what they have yet to see. */
export function faultIn(times: PaperTimes, now: Date): TimesFault | undefined {
  const { day, from, to } = times;
  if (day === '') return 'day';
  if (Number.isNaN(moment(day, from).getTime())) return 'from';
  if (to !== '' && !(moment(day, to) >= moment(day, from))) return 'to';
  const wrote = writing(times);
  if (Number.isNaN(wrote.getTime())) return 'written';
  if (wrote < moment(day, from)) return 'order';
  return wrote > now || moment(day, to || from) > now ? 'ahead' : undefined;
}

/** What every answer of this paper carries: observed, until when, written. */
export function stampOf(times: PaperTimes): Pick<Answer, 'at' | 'until' | 'written_at'> {
  const { day, from, to } = times;
  return {
    at: instant(moment(day, from)),
    ...(to === '' ? {} : { until: instant(moment(day, to)) }),
    written_at: instant(writing(times)),
  };
}

/** The three times in words, kept apart; the day stands once where it is the same. Nothing for what came from no paper. */
export function sayTimes(
  one: { told_at: string; until?: string; written_at?: string; heard_at?: string },
  say: { times: (seen: string, written: string, received: string) => string; to: (from: string, to: string) => string; notReceived: string },
  as: { moment: (at: string) => string; time: (at: string) => string },
): string | undefined {
  if (one.written_at === undefined) return undefined;
  const day = dayOf(one.told_at);
  const near = (at: string) => (dayOf(at) === day ? as.time(at) : as.moment(at));
  const seen = one.until === undefined ? as.moment(one.told_at) : say.to(as.time(one.told_at), as.moment(one.until));
  return say.times(seen, near(one.written_at), one.heard_at === undefined ? say.notReceived : near(one.heard_at));
}
