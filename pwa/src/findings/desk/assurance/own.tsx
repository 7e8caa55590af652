// What visits were worth: a body's own people, or the bodies of a region, for whoever holds such a seat.
import { Missing } from '../../../app/Current.tsx';
import type { Params } from '../../../app/route.ts';
import { Page, Section } from '../../../parts/index.ts';
import { me, row } from '../../../store/index.ts';
import { tongue } from '../../../words/index.ts';
import { Read } from '../../../parts/desk/Read.tsx';
import { words } from '../words/assurance/index.ts';
import { Figures } from './Body.tsx';
import type { Assurance as Worth } from './model.ts';
import { OfRegion } from './region.tsx';

const PLACING = ['placing_commissioner', 'placing_oncall'];

/** The bodies this account visits for. */
export const bodiesOf = () => [...new Set(me.value?.seats.filter(({ role }) => PLACING.includes(role)).flatMap(({ body }) => body ?? []))];

export function Assurance({ query }: { params: Params; query: URLSearchParams }) {
  const w = words();
  const bodies = bodiesOf();
  const region = me.value?.seats.some(({ role }) => role === 'region') ?? false;
  const body = bodies.find((one) => one === query.get('body')) ?? bodies[0];
  if (!body) return region ? <OfRegion /> : <Missing />;
  const by = query.get('by') === 'month' ? 'month' : 'quarter';
  const api = `assurance/body/${encodeURIComponent(body)}`;
  return (
    <Page title={w.title} above={nameOf(body)} back={{ href: '#/today', label: w.back }}>
      <p>{w.intro}</p>
      <p>{w.whose}</p>
      {bodies.length > 1 && (
        <Section title={w.whichBody}>
          <ul class="l-plain">{bodies.map((one) => <li key={one}><a href={`#/assurance?body=${encodeURIComponent(one)}`} aria-current={one === body ? 'page' : undefined}>{nameOf(one)}</a></li>)}</ul>
        </Section>
      )}
      {row('bodies', body).value?.nation === 'england' && <p><a class="l-go" href={`#/transforming/${encodeURIComponent(body)}`}>{w.transforming}</a></p>}
      <Read<Worth> key={`${api}?by=${by}`} path={`/api/${api}?by=${by}`}>{(found) => <Figures found={found} here={`#/assurance?body=${encodeURIComponent(body)}&`} api={`/api/${api}`} />}</Read>
    </Page>
  );
}

function nameOf(id: string): string {
  const one = row('bodies', id).value;
  return (tongue.value === 'cy' && one?.name_cy) || one?.name || me.value?.seats.find(({ body }) => body === id)?.body_name || '';
}
