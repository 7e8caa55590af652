// Who is left out and why, what does not fit together and what would free it, and what is good to know of the whole.
import { Card, Cards, Section } from '../../parts/index.ts';
import { sayDay } from '../../words/index.ts';
import type { Clash, LeftOut, Plan, Reason } from './plan_row.ts';
import { personOf, sayFreeing, sayReason } from './saying.ts';
import { planWords } from './words/index.ts';

export function LeftOuts({ plan, left }: { plan: Plan; left: readonly LeftOut[] }) {
  const w = planWords();
  if (left.length === 0) return (plan.asked_as ?? 'paying') === 'paying' ? <p>{w.leftOutNone}</p> : null;
  return (
    <Section title={`${w.leftOut} (${left.length})`}>
      <Cards>
        {left.map((one) => (
          <Card key={one.duty} title={personOf(one.duty, plan)} mood={one.late > 0 ? 'warn' : 'plain'}>
            <p>{w.due(sayDay(one.due_on))}{one.late > 0 && `, ${w.lateBy(one.late)}`}</p>
            <List of={one.reasons.map((reason) => sayReason(reason, plan, false))} />
            {one.frees && one.frees.length > 0 && <><p>{w.wouldHelp}</p><List of={one.frees.map((each) => sayFreeing(each, plan))} /></>}
          </Card>
        ))}
      </Cards>
    </Section>
  );
}

export function Clashes({ plan, clashes }: { plan: Plan; clashes: readonly Clash[] }) {
  const w = planWords();
  if (clashes.length === 0) return null;
  return (
    <Section title={w.clashes}>
      <Cards>
        {clashes.map((one) => (
          <Card key={one.duties.join()} title={w.clash(one.duties.map((duty) => personOf(duty, plan)).join(', '))} mood="warn">
            {one.frees.length > 0 && <p>{w.frees}</p>}
            <List of={one.frees.map((each) => sayFreeing(each, plan))} />
            {!one.proved && <p class="nhsuk-hint">{w.unproved}</p>}
          </Card>
        ))}
      </Cards>
    </Section>
  );
}

export function Notes({ plan, notes }: { plan: Plan; notes: readonly Reason[] }) {
  if (notes.length === 0) return null;
  return <Section title={planWords().notes}><List of={notes.map((one) => sayReason(one, plan, false))} /></Section>;
}

export const List = ({ of }: { of: readonly string[] }) =>
  of.length > 0 ? <ul class="nhsuk-list nhsuk-list--bullet">{[...new Set(of)].map((line) => <li key={line}>{line}</li>)}</ul> : null;
