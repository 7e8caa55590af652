// Seeing a concern stops one's own repeats; taking it ends one's own alert. Others' alerts are the server's to end.
import type { Appliers, Change, Shown } from '../store/merge.ts';
import type { AlertRow } from '../wire.ts';

export const alerts: Pick<Appliers, 'see_concern' | 'take_concern' | 'send_again' | 'see_news'> = {
  see_concern: ({ command }, shown) => ofConcern(shown, command.concern, 'seen'),
  take_concern: ({ command }, shown) => ofConcern(shown, command.concern, 'done'),
  send_again: () => [],
  see_news({ command }, shown) {
    const row = shown.alerts.get(command.alert);
    return row ? [{ noun: 'alerts', row: { ...row, state: 'done' } }] : [];
  },
};

function ofConcern(shown: Shown, concern: string, state: AlertRow['state']): Change[] {
  return [...shown.alerts.values()]
    .filter((row) => row.concern === concern && row.kind === 'concern' && row.state !== 'done')
    .map((row) => ({ noun: 'alerts', row: { ...row, state } }));
}
