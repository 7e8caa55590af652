// Who types now. What a supporter types is marked, and the checker can take over at any moment.
import { isChecker, ownVoice, standing } from '../saying.ts';
import { firstName, supporters } from '../supporters.ts';
import type { VisitRow } from '../../wire.ts';
import { words } from '../words/index.ts';

/** Stands above the answers while somebody types for the checker; nothing while they type themselves. */
export function TypingNow({ visit }: { visit: VisitRow }) {
  const w = words();
  const mine = standing(visit.id);
  const typing = isChecker(visit) ? mine.value.value.typing : undefined;
  if (!ownVoice(visit)) return <p class="l-typing l-typing--on">✎ {w.forChecker(firstName(visit.lead_name))}</p>;
  if (typing === undefined) return null;
  const name = firstName(supporters(visit).find(({ id }) => id === typing)?.name ?? '');
  const { typing: _over, ...own } = mine.value.value;
  return (
    <p class="l-typing l-typing--on" role="status">
      <span>✎ {w.isTyping(name)}</span>
      <button type="button" class="l-typing__switch" aria-pressed="true" onClick={() => mine.set(own)}>{w.takeOver}</button>
    </p>
  );
}

/** Below the answers: hands the typing over, on the checker's own phone. */
export function TurnTyping({ visit }: { visit: VisitRow }) {
  const w = words();
  const mine = standing(visit.id);
  if (!isChecker(visit) || mine.value.value.typing !== undefined) return null;
  return (
    <p class="l-typing">
      {supporters(visit).map(({ id, name }) => (
        <button key={id} type="button" class="l-typing__switch" aria-pressed="false" onClick={() => mine.patch({ typing: id })}>
          ✎ {w.turnOn(firstName(name))}
        </button>
      ))}
    </p>
  );
}

/** Beside an answer that a supporter typed. */
export function TypedBy({ visit, told }: { visit: VisitRow; told: { typed_by?: string; typed_by_name?: string } }) {
  if (told.typed_by === undefined) return null;
  const name = told.typed_by_name ?? supporters(visit).find(({ id }) => id === told.typed_by)?.name ?? '';
  return <p class="l-typedby">✎ {words().typedBy(firstName(name))}</p>;
}
