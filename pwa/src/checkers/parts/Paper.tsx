// What was written on paper on the ward is typed in here, one question a screen like any answer. Read-back and the checker's
// own tap come afterwards, as always (K17).
import { link } from '../../app/route.ts';
import { sayMoment } from '../../words/index.ts';
import type { VisitRow } from '../../wire.ts';
import { standing } from '../saying.ts';
import { words } from '../words/index.ts';
import { paperTimes, stampOf } from '../../visits/paper/times.ts';

/** The way to it, where a check goes on. */
export const FromPaper = ({ visit }: { visit: VisitRow }) => <p><a class="l-go" href={link('check', visit.id, 'paper')}>{words().paper}</a></p>;

/** Stands above the answers while they come from paper: with which time, and how to stop. */
export function OnPaper({ visit }: { visit: VisitRow }) {
  const w = words();
  const mine = standing(visit.id);
  if (!mine.value.value.paper) return null;
  const { paper: _over, ...now } = mine.value.value;
  return (
    <p class="l-typing l-typing--on" role="status">
      <span>✎ {w.paperOn(sayMoment(stampOf(paperTimes(visit.id).value.value).at!))}</span>
      <button type="button" class="l-typing__switch" onClick={() => mine.set(now)}>{w.paperOff}</button>
    </p>
  );
}
