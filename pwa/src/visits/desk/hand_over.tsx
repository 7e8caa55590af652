// A planned trip is handed to somebody else who visits for the same body.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Missing } from '../../app/Current.tsx';
import { go, link, type Params } from '../../app/route.ts';
import { Banner, Button, Field, Page, Radios } from '../../parts/index.ts';
import { toFault } from '../../parts/fault.ts';
import { draft, send } from '../../store/index.ts';
import type { Id } from '../../wire.ts';
import { tripOf } from '../trip.ts';
import { listVisitors } from './api.ts';
import type { VisitorRow } from './plan_row.ts';
import { sayProblem } from './saying.ts';
import { planWords } from './words/index.ts';

export function HandOver({ params }: { params: Params }) {
  const w = planWords();
  const trip = tripOf(params.visit!).value;
  const others = useSignal<VisitorRow[] | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const missing = useSignal(false);
  const d = draft(`hand-over/${params.visit}`, () => ({ to: undefined as Id | undefined, why: '' }));
  const body = trip?.visit.body;
  async function look() {
    const heard = await listVisitors(body ?? '');
    if ('is' in heard) others.value = heard.is.visitors;
    else problem.value = heard.problem;
  }
  useEffect(() => void look(), [body]);
  if (!trip) return <Missing />;
  const { visit, unit } = trip;
  const them = others.value?.filter(({ account }) => account !== visit.lead);

  async function keep() {
    const { to, why } = d.value.peek();
    missing.value = to === undefined;
    if (to === undefined) return toFault();
    await send({ type: 'hand_over_visit', visit: visit.id, to, why: why.trim() }, { draft: d });
    go(link('visit', visit.id), { replace: true });
  }
  return (
    <Page title={w.hand} above={unit?.name} back={{ href: link('visit', visit.id) }}>
      <p>{w.handWhy}</p>
      {problem.value && <Banner mood="bad">{sayProblem(problem.value)}</Banner>}
      {them?.length === 0 && <p>{w.nobodyElse}</p>}
      {them && them.length > 0 && visit.state === 'planned' && (
        <>
          <Radios legend={w.handTo} bind={d.field('to')} error={missing.value ? w.choose : undefined}
            choices={them.map(({ account, name }) => ({ value: account, label: name }))} />
          <Field label={w.handReason} bind={d.field('why')} />
          <Button onTap={keep}>{w.handYes}</Button>
        </>
      )}
    </Page>
  );
}
