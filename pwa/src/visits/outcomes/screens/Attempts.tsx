// In the story of what somebody is owed: when somebody came and did not see them, and why. It moves no date.
import { link } from '../../../app/route.ts';
import { Section } from '../../../parts/index.ts';
import { rows } from '../../../store/index.ts';
import { sayDay } from '../../../words/index.ts';
import type { Id } from '../../../wire.ts';
import { sayBriefly } from '../saying.ts';
import { outcomeWords } from '../words/index.ts';

const FEW = 8;

export function Attempts({ person }: { person: Id }) {
  const w = outcomeWords();
  const all = [...rows('visits').value.values()]
    .filter(({ people }) => people.includes(person))
    .flatMap((visit) => visit.outcomes.filter((one) => one.person === person || one.person === undefined).map((one) => ({ visit, one })))
    .sort((a, b) => b.one.on.localeCompare(a.one.on) || b.one.id.localeCompare(a.one.id));
  if (all.length === 0) return null;
  return (
    <Section title={w.attempts}>
      <ul class="l-rows">
        {all.slice(0, FEW).map(({ visit, one }) => (
          <li class="l-rows__item" key={one.id}><a href={link('visit', visit.id)}>{w.attempt(sayDay(one.on), one.by_name ?? visit.lead_name, sayBriefly(one))}</a></li>
        ))}
      </ul>
    </Section>
  );
}
