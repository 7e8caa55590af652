// A planned trip to somebody whose care another body pays for: it is handed on to that body, or sees them no more.
import { Missing } from '../../app/Current.tsx';
import { go, link, type Params } from '../../app/route.ts';
import { Confirm, Field, Page, Section } from '../../parts/index.ts';
import { draft, send } from '../../store/index.ts';
import type { Id } from '../../wire.ts';
import { passedOn } from '../passed.ts';
import { tripOf } from '../trip.ts';
import { planWords } from './words/index.ts';

export function PassedOn({ params }: { params: Params }) {
  const w = planWords();
  const trip = tripOf(params.visit!).value;
  const d = draft(`passed-on/${params.visit}`, () => ({ why: '' }));
  if (!trip) return <Missing />;
  const { visit, unit } = trip;
  const by = new Map<string, Id[]>();
  for (const { now_with: to, passed_on: one } of passedOn(visit)) by.set(to!, [...(by.get(to!) ?? []), one!]);

  async function take(people: Id[], on: boolean) {
    const why = d.value.peek().why.trim();
    await send({ type: 'take_off_visit', visit: visit.id, people, why, hand_on: on }, by.size === 1 ? { draft: d } : {});
    if (by.size === 1) go(link('visit', visit.id), { replace: true });
  }
  return (
    <Page title={w.passed} above={unit?.name} back={{ href: link('visit', visit.id) }}>
      {by.size === 0 && <p>{w.passedNone}</p>}
      {by.size > 0 && <Field label={w.passedReason} bind={d.field('why')} />}
      {[...by].map(([to, people]) => (
        <Section key={to} title={to}>
          <p>{w.passedWhy(to, people.length)}</p>
          <Confirm ask={w.passedOn(to)} yes={w.passedOn(to)} onYes={() => take(people, true)}><p>{w.passedOnSay}</p></Confirm>
          <Confirm ask={w.passedOff} yes={w.passedOff} onYes={() => take(people, false)}><p>{w.passedOffSay}</p></Confirm>
        </Section>
      ))}
    </Page>
  );
}
