// Seen, written and received, as one says it of an answer that was on paper first.
import { timeOf } from '../../times.ts';
import { sayMoment } from '../../words/index.ts';
import type { Told } from '../answers.ts';
import { paperWords } from '../words/paper/index.ts';
import { sayTimes } from './times.ts';

/** Undefined for what came from no paper. */
export function paperTold(one: Told): string | undefined {
  const p = paperWords();
  return sayTimes(one, { times: p.times, to: p.span, notReceived: p.notReceived }, { moment: (at) => sayMoment(at), time: timeOf });
}
