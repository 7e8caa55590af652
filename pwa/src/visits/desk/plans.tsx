// "The coming weeks": ask for a plan, and look at those that were asked for lately.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { go, link } from '../../app/route.ts';
import { Banner, Button, Card, Cards, Field, Page, Radios, Section, Tag } from '../../parts/index.ts';
import { toFault } from '../../parts/fault.ts';
import { draft, me } from '../../store/index.ts';
import { sayDay, sayMoment } from '../../words/index.ts';
import type { Id } from '../../wire.ts';
import { askPlan, listPlans } from './api.ts';
import type { PlanHead } from './plan_row.ts';
import { type For, mayAsk } from './rules.ts';
import { sayProblem } from './saying.ts';
import { planWords } from './words/index.ts';

const MOODS = { running: 'notice', done: 'done', stopped: 'off', failed: 'warn' } as const;

/** Bodies that this account visits for, each once. */
export function bodies(): { id: Id; name: string }[] {
  const seats = me.value?.seats.filter(({ role, body }) => body && (role === 'placing_commissioner' || role === 'placing_oncall')) ?? [];
  return [...new Map(seats.map(({ body, body_name }) => [body!, { id: body!, name: body_name ?? body! }])).values()];
}

export function Plans() {
  const w = planWords();
  const all = mayAsk(me.value?.seats ?? []);
  const d = draft('plan-ahead', () => ({ of: undefined as string | undefined, weeks: '4' }));
  const found = useSignal<PlanHead[] | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const wrong = useSignal(false);

  async function look() {
    const heard = await listPlans();
    if ('is' in heard) found.value = heard.is.plans;
    else problem.value = heard.problem;
  }
  useEffect(() => void look(), []);

  async function start() {
    const { of, weeks } = d.value.peek();
    const one = all.find(({ id }) => id === of) ?? all[0];
    wrong.value = !/^\d+$/.test(weeks.trim()) || Number(weeks) < 2 || Number(weeks) > 13;
    if (wrong.value || !one) return toFault();
    const heard = await askPlan(one.body, one.as, Number(weeks));
    if ('is' in heard) {
      await d.clear();
      return go(link('plan', heard.is.id));
    }
    problem.value = heard.problem;
    await look();
  }
  return (
    <Page title={w.title} back={{ href: '#/today' }}>
      {[...new Set(all.map(({ as }) => as))].map((as) => <p key={as}>{w.whyAs[as]}</p>)}
      {problem.value && <Banner mood="bad">{sayProblem(problem.value)}</Banner>}
      {all.length > 1 && <Radios legend={w.body} bind={d.field('of')} choices={all.map(({ id, name, as }) => ({ value: id, label: w.of[as](name) }))} />}
      <Field label={w.weeks} hint={w.weeksHint} inputMode="numeric" bind={d.field('weeks')} error={wrong.value ? w.weeksWrong : undefined} />
      <Button onTap={start}>{w.start}</Button>
      {all.some(({ as }) => as === 'paying') && <p><a class="l-go" href="#/my-week">{w.myWeek}</a></p>}
      {found.value && (
        <Section title={w.earlier}>
          {found.value.length === 0 && <p>{w.none}</p>}
          <Cards>
            {found.value.map((one) => (
              <Card key={one.id} href={link('plan', one.id)} title={w.span(sayDay(one.begins), sayDay(one.until))}
                above={all.length > 1 ? sayFor(all, one) : undefined}
                tag={<Tag mood={MOODS[one.state]}>{w.states[one.state]}</Tag>}>
                <p>{w.askedBy(one.asked_by, sayMoment(one.asked_at))}</p>
              </Card>
            ))}
          </Cards>
        </Section>
      )}
    </Page>
  );
}

function sayFor(all: readonly For[], { body, asked_as: as = 'paying' }: PlanHead): string | undefined {
  const one = all.find((each) => each.body === body && each.as === as);
  return one && planWords().of[as](one.name);
}
