// An outcome in words: as one sentence for lists, and as the words that go along with a concern.
import type { Outcome } from '../../wire.ts';
import { sentences } from '../../words/index.ts';
import { outcomeWords } from './words/index.ts';

type Say = ReturnType<typeof outcomeWords>;

/** What happened, in few words: "Access was refused by the nurse in charge". */
export function sayBriefly(one: Outcome, w: Say = outcomeWords()): string {
  switch (one.outcome) {
    case 'access_refused':
      return w.line.access_refused([one.refused_by && small(w.refusers[one.refused_by]), one.refused_name].filter(Boolean).join(', '));
    case 'not_possible': return w.line.not_possible(one.why ? small(w.whys[one.why]) : '');
    case 'moved': return w.line.moved(one.moved_to ?? '');
    default: return w.line[one.outcome];
  }
}

/** All of it: what was asked for, in what words. */
export const sayFully = (one: Outcome, w: Say = outcomeWords()): string =>
  sentences([sayBriefly(one, w), one.asked_for && w.askedFor(one.asked_for), one.words && w.quoted(one.words)]);

/** What a concern about it says: everything that was recorded, and no name of ours. */
export const concernWords = (one: Outcome, ward: string, w: Say = outcomeWords()): string =>
  sentences([one.person ? w.concernPerson(ward) : w.concernTrip(ward), sayFully(one, w)]);

const small = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
