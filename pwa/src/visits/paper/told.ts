// Seen, written and received, as one says it of an answer that was on paper first.
import { timeOf } from '../../times.ts';
import { sayMoment } from '../../words/index.ts';
import type { Told } from '../answers.ts';
import { partWords } from '../words/part/index.ts';
import { sayTimes } from './times.ts';

/** Undefined for what came from no paper. */
export function paperTold(one: Told): string | undefined {
  const p = partWords();
  return sayTimes(one, { times: p.paperTimes, to: p.paperSpan, notReceived: p.paperNotYet }, { moment: (at) => sayMoment(at), time: timeOf });
}
