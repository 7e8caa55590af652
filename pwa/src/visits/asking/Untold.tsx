// Answers that may be concerns and of which nobody has been told: named before it is handed in. Whoever answered decides.
import { type About, raiseLink } from '../../concerns/link.ts';
import { partWords } from '../words/part/index.ts';

export interface OneUntold {
  id: string;
  /** The question and what was answered. */
  says: string;
  at: About;
}

export function Untold({ all }: { all: readonly OneUntold[] }) {
  const w = partWords();
  if (all.length === 0) return null;
  return (
    <div class="l-maybe l-maybe--all" role="status">
      <p class="l-maybe__title">{w.untold}</p>
      <p>{w.mayBeSay}</p>
      <ul>
        {all.map(({ id, says, at }) => <li key={id}>{says} <a class="l-maybe__go" href={raiseLink(at)}>{w.tellHost}<span class="nhsuk-u-visually-hidden">: {says}</span></a></li>)}
      </ul>
    </div>
  );
}
