// Opening what one was told of: seen from now on, which stops one's own repeats and nothing else (K2).
import { useSignalEffect } from '@preact/signals';
import { go, link, type Params } from '../../app/route.ts';
import { row, send } from '../../store/index.ts';
import { words } from '../words/index.ts';

export function OpenAlert({ params }: { params: Params }) {
  useSignalEffect(() => {
    const alert = row('alerts', params.alert!).value;
    if (!alert) return go('alerts', { replace: true });
    if (alert.kind !== 'concern') void send({ type: 'see_news', alert: alert.id });
    else if (alert.state === 'waiting') void send({ type: 'see_concern', concern: alert.concern });
    if (alert.kind === 'not_yours') return go('alerts', { replace: true });
    const about = alert.kind === 'opened' && row('concerns', alert.concern).peek()?.person;
    go(about ? link('person', about, 'opened') : link('concern', alert.concern), { replace: true });
  });
  return <p class="l-opening" role="status">{words().openIt}</p>;
}
