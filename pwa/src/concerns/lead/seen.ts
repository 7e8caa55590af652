// Opening a concern says "seen" for those who were told of it: it stops their own repeats and nothing else (K2).
import { useEffect } from 'preact/hooks';
import { rows, send } from '../../store/index.ts';
import type { AlertRow, Id } from '../../wire.ts';

/** Alerts about this concern that this person has not opened yet. */
export const unopened = (alerts: Iterable<AlertRow>, concern: Id) =>
  [...alerts].filter((one) => one.concern === concern && one.state === 'waiting');

/** News asks nothing: read with the concern, it is done. */
const isNews = ({ kind }: AlertRow) => kind !== 'concern';

/** One that rings again is to be seen again. */
const ringing = ({ id, round }: AlertRow) => `${id}/${round}`;

/** What somebody does who has the page before them. What moves by itself, as scrolling may, is none of it. */
const SIGNS = ['pointerdown', 'click', 'keydown', 'touchmove', 'wheel', 'focus', 'visibilitychange'] as const;

/** To be called by whatever screen shows the concern's words. What waits when it is opened is seen; what comes while it lies
 * open, when somebody is there: a page left open on a desk overnight has seen nothing. */
export function useSeen(concern: Id) {
  useEffect(() => {
    const said = new Set<string>(); // one sign of somebody is often two: pressed, and clicked
    function see() {
      if (document.visibilityState !== 'visible') return;
      const waiting = unopened(rows('alerts').peek().values(), concern).filter((one) => !said.has(ringing(one)));
      for (const one of waiting) said.add(ringing(one));
      for (const one of waiting.filter(isNews)) void send({ type: 'see_news', alert: one.id });
      if (!waiting.every(isNews)) void send({ type: 'see_concern', concern });
    }
    see();
    for (const sign of SIGNS) addEventListener(sign, see, true);
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, see, true);
    };
  }, [concern]);
}
