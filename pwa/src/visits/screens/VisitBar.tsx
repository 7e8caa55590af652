// Always there on a visit and on a sheet, for the thumb: something is wrong.
import { type About, raiseLink } from '../../concerns/link.ts';
import type { Id, VisitRow } from '../../wire.ts';
import { partWords } from '../words/part/index.ts';

export function VisitBar({ visit, person }: { visit: VisitRow; person?: Id | undefined }) {
  return <WrongBar at={{ hospital: visit.hospital, unit: visit.unit, visit: visit.id, person }} />;
}

export function WrongBar({ at }: { at: About }) {
  return (
    <div class="l-wrong">
      <a class="l-wrong__go" href={raiseLink(at)}>
        <span aria-hidden="true">▲</span> {partWords().wrong}
      </a>
    </div>
  );
}
