// Always there on a visit, for the thumb: something is wrong.
import { raiseLink } from '../../concerns/link.ts';
import type { Id, VisitRow } from '../../wire.ts';
import { tripWords } from '../words/trip/index.ts';

export function VisitBar({ visit, person }: { visit: VisitRow; person?: Id | undefined }) {
  const w = tripWords();
  return (
    <div class="l-wrong">
      <a class="l-wrong__go" href={raiseLink({ hospital: visit.hospital, unit: visit.unit, visit: visit.id, person })}>
        <span aria-hidden="true">▲</span> {w.wrong}
      </a>
    </div>
  );
}
