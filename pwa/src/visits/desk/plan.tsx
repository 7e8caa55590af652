// One plan: while it is made how far it has got; then week by week what is proposed, and why. A person decides.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Params } from '../../app/route.ts';
import { Banner, Button, Note, Page } from '../../parts/index.ts';
import { sayDay } from '../../words/index.ts';
import { readPlan, stopPlan } from './api.ts';
import type { Plan, Proposal } from './plan_row.ts';
import { Clashes, LeftOuts, Notes } from './LeftOuts.tsx';
import { within } from './rules.ts';
import { sayProblem } from './saying.ts';
import { Weeks } from './Weeks.tsx';
import { planWords } from './words/index.ts';

const AGAIN = 1500;

export function PlanPage({ params }: { params: Params }) {
  const w = planWords();
  const plan = useSignal<Plan | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);

  async function look() {
    const heard = await readPlan(params.plan!);
    problem.value = 'is' in heard ? undefined : heard.problem;
    if ('is' in heard) plan.value = heard.is;
  }
  useEffect(() => {
    let left = false;
    async function watch() {
      await look();
      const state = plan.peek()?.state;
      if (!left && (state === undefined ? problem.peek() === 'no-signal' : state === 'running')) setTimeout(() => void watch(), AGAIN);
    }
    void watch();
    return () => {
      left = true;
    };
  }, [params.plan]);

  async function stop() {
    const heard = await stopPlan(params.plan!);
    if ('is' in heard) plan.value = heard.is;
  }
  const one = plan.value;
  return (
    <Page title={w.title} above={one && w.span(sayDay(one.begins), sayDay(one.until))} back={{ href: '#/plans' }}>
      {problem.value && <Banner mood="bad">{sayProblem(problem.value)}</Banner>}
      {one?.state === 'running' && <h2 class="nhsuk-heading-m">{w.making}</h2>}
      {one && <div role="status"><Standing plan={one} /></div>}
      {one?.state === 'running' && <Making plan={one} onStop={stop} />}
      {one?.problem && <Banner mood="bad">{sayProblem(one.problem)}</Banner>}
      {one?.proposal && <Proposed plan={one} proposal={one.proposal} />}
    </Page>
  );
}

/** One place that is read aloud as it changes: how far it has got, then that it is there and how good it is. */
function Standing({ plan: { state, progress, proposal } }: { plan: Plan }) {
  const w = planWords();
  if (state === 'running') {
    const percent = within(progress?.gap, progress?.bound);
    const far = progress ? `${w.stages[progress.stage] ?? w.making}. ${w.since(Math.round(progress.seconds))}` : `${w.waiting}.`;
    return <p>{far}{percent !== undefined && ` ${w.near(percent)}`}</p>;
  }
  if (!proposal) return null;
  const percent = within(proposal.gap, proposal.bound);
  const good = proposal.state === 'optimal' || percent === 0 ? w.best : percent === undefined || proposal.bound === 0 ? w.noBound : w.near(percent);
  return (
    <Note>
      <p><strong>{w.trips(proposal.trips.length)}.</strong> {proposal.trips.length > 0 && good}</p>
      {proposal.state === 'stopped' && <p>{w.stoppedEarly}</p>}
    </Note>
  );
}

function Making({ plan, onStop }: { plan: Plan; onStop: () => unknown }) {
  const w = planWords();
  return (
    <>
      <p>{w.away}</p>
      {plan.stopping ? <p>{w.stopping}</p> : <Button look="second" onTap={onStop}>{w.stop}</Button>}
    </>
  );
}

function Proposed({ plan, proposal }: { plan: Plan; proposal: Proposal }) {
  const w = planWords();
  return (
    <>
      {proposal.trips.length === 0 && <p>{proposal.left_out.length > 0 ? w.nobodyCan(proposal.left_out.length) : w.noTripsAs[plan.asked_as ?? 'paying']}</p>}
      <Clashes plan={plan} clashes={proposal.clashes} />
      <Weeks plan={plan} trips={proposal.trips} />
      <LeftOuts plan={plan} left={proposal.left_out} />
      <Notes plan={plan} notes={proposal.notes} />
    </>
  );
}
