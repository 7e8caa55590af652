// Who has been there, from which body, and how: what a hospital has let be seen.
import { useSignal } from '@preact/signals';
import { link } from '../../app/route.ts';
import { Button, type Mood, Section, Tag, Unsent, Warning } from '../../parts/index.ts';
import { me, row, rows } from '../../store/index.ts';
import { dayOf, daysBetween } from '../../times.ts';
import type { Id, VisitRow } from '../../wire.ts';
import { sayDay } from '../../words/index.ts';
import { dayOfVisit, timeline } from '../rules.ts';
import { IN_A_ROW, lastRefusals, refused } from '../../visits/outcomes/rules.ts';
import { words } from '../words/index.ts';

const FIRST = 5;
const MOODS: Record<VisitRow['state'], Mood> = { planned: 'calm', begun: 'notice', finished: 'done', called_off: 'off' };

export function Visits({ hospital }: { hospital: Id }) {
  const w = words();
  const all = useSignal(false);
  const found = timeline([...rows('visits').value.values()].filter((one) => one.hospital === hospital));
  return (
    <Section title={w.visits}>
      {found.length === 0 && <p>{w.noVisits}</p>}
      <Refusals hospital={hospital} />
      <ol class="l-timeline">{found.slice(0, all.value ? undefined : FIRST).map((one) => <Line key={one.id} visit={one} />)}</ol>
      {found.length > FIRST && !all.value && <Button look="plain" onTap={() => (all.value = true)}>{w.allVisits}</Button>}
    </Section>
  );
}

/** Twice in a row is for everybody at the table, whichever bodies were refused. */
function Refusals({ hospital }: { hospital: Id }) {
  const w = words();
  const last = lastRefusals(rows('visits').value.values(), hospital);
  if (last.length < IN_A_ROW) return null;
  const who = last.map((one) => `${one.body_name} (${sayDay(dayOfVisit(one))})`).join(', ');
  return <Warning title={w.refusedInARow(last.length)}><p>{w.refusedWho(who)}</p></Warning>;
}

function Line({ visit }: { visit: VisitRow }) {
  const w = words();
  const met = Object.values(visit.seen).filter((how) => how === 'in_person' || how === 'declined_after_meeting').length;
  const href = hrefOf(visit);
  const title = `${w.kind[visit.kind]}, ${visit.body_name}`;
  const late = visit.finished_at && daysBetween(dayOfVisit(visit), dayOf(visit.finished_at)) > 0;
  return (
    <li class="l-timeline__item">
      <p class="l-timeline__day">{sayDay(dayOfVisit(visit))}</p>
      <div>
        <p class="l-timeline__title">{href ? <a href={href}>{title}</a> : title}</p>
        <p>
          {[row('units', visit.unit).value?.name, visit.lead_name, visit.announced ? w.announced : w.unannounced,
            visit.kind === 'oversight' && visit.state === 'finished' && w.met(met),
            late && w.writtenLater(sayDay(dayOf(visit.finished_at!)))].filter(Boolean).join(' · ')}
        </p>
        <Tag mood={MOODS[visit.state]}>{w.state[visit.state]}</Tag>{' '}
        {refused(visit.outcomes) && <Tag mood="danger">{w.refused}</Tag>} <Unsent noun="visits" id={visit.id} />
      </div>
    </li>
  );
}

/** A checker's findings are for everybody who may see them; another body's visit has no page for the host. */
function hrefOf(visit: VisitRow): string | undefined {
  if (visit.kind === 'quality_checker') return visit.state === 'finished' ? link('check', visit.id, 'findings') : undefined;
  const roles = visit.kind === 'host' ? 'host' : 'placing';
  const mine = me.value?.seats.some(({ role, body }) => role.startsWith(roles) && body === visit.body);
  return mine ? link('visit', visit.id) : undefined;
}
