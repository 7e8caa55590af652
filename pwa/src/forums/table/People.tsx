// Who lives there, as far as this account may know, and on which ward.
import { link } from '../../app/route.ts';
import { Section } from '../../parts/index.ts';
import { row, rows } from '../../store/index.ts';
import type { Id, PersonRow } from '../../wire.ts';
import { words } from '../words/index.ts';

export function People({ hospital }: { hospital: Id }) {
  const w = words();
  const found = [...rows('people').value.values()].filter((one) => one.hospital === hospital && !one.left_on);
  if (found.length === 0) return null;
  return (
    <Section title={w.people}>
      <p>{w.peopleCount(found.length)}</p>
      <ul class="l-rows">
        {found.sort(byWard).map((one) => (
          <li class="l-rows__item" key={one.id}>
            <p>{one.view === 'full' ? <a href={link('owed', one.id)}>{one.known_as ?? one.name}</a> : one.name}</p>
            <p class="nhsuk-hint">
              {[row('units', one.unit).value?.name, row('bodies', one.placing_body).value?.name, one.child && w.child].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      <p class="nhsuk-hint">{w.peopleWhy}</p>
    </Section>
  );
}

const byWard = (a: PersonRow, b: PersonRow) =>
  a.unit === b.unit ? a.name.localeCompare(b.name, 'en', { numeric: true }) : a.unit < b.unit ? -1 : 1;

export function Wards({ hospital }: { hospital: Id }) {
  const w = words();
  const found = [...rows('units').value.values()].filter((one) => one.hospital === hospital);
  return (
    <Section title={w.wards}>
      <ul class="l-rows">
        {found.map((one) => (
          <li class="l-rows__item" key={one.id}>
            <p><strong>{one.name}</strong></p>
            <p class="nhsuk-hint">{[one.kind, w.ages[one.ages], one.security !== 'none' && w.security[one.security]].filter(Boolean).join(' · ')}</p>
            {one.arriving && <p>{one.arriving}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
