// Opening a concern says "seen" for those who were told of it: it stops their own repeats and nothing else (K2).
import { useSignalEffect } from '@preact/signals';
import { rows, send } from '../../store/index.ts';
import type { AlertRow, Id } from '../../wire.ts';

/** Alerts about this concern that this person has not opened yet. */
export const unopened = (alerts: Iterable<AlertRow>, concern: Id) =>
  [...alerts].filter((one) => one.concern === concern && one.state === 'waiting');

/** News asks nothing: read with the concern, it is done. */
const isNews = ({ kind }: AlertRow) => kind !== 'concern';

/** To be called by whatever screen shows the concern's words. Sends at most once: the alert is seen from then on. */
export function useSeen(concern: Id) {
  useSignalEffect(() => {
    const waiting = unopened(rows('alerts').value.values(), concern);
    for (const one of waiting.filter(isNews)) void send({ type: 'see_news', alert: one.id });
    if (!waiting.every(isNews)) void send({ type: 'see_concern', concern });
  });
}
