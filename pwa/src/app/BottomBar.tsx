// The bar for the thumb: where one may go from anywhere.
import { asking } from '../alerts/rules.ts';
import { me, rows } from '../store/index.ts';
import { type NavKey, place } from './route.ts';
import { find, home, nav } from './routes.ts';
import { frame } from './words/index.ts';

export function BottomBar() {
  const w = frame();
  const lit = find(place.value.path || home(me.value))?.route.nav;
  return (
    <nav class="l-bar" aria-label={w.nav.label}>
      {nav.filter((item) => item.shows(me.value)).map((item) => (
        <a key={item.key} class="l-bar__item" href={`#/${item.path}`} aria-current={lit === item.key ? 'page' : undefined}>
          <NavMark of={item.key} />
          <span>{w.nav[item.key]}</span>
          {item.key === 'concerns' && <Calling />}
        </a>
      ))}
    </nav>
  );
}

/** How many concerns wait for this person: a number, said as words to a screen reader. */
function Calling() {
  const count = asking(rows('alerts').value.values()).length;
  if (count === 0) return null;
  return (
    <span class="l-bar__count">
      <span aria-hidden="true">{count}</span>
      <span class="nhsuk-u-visually-hidden">{frame().needYou(count)}</span>
    </span>
  );
}

const MARKS: Record<NavKey, string> = {
  today: 'M7 2v2H4v17h16V4h-3V2h-2v2H9V2zm-1 7h12v10H6z',
  concerns: 'M12 3 1.500 21h21zm-1 6h2v6h-2zm0 7.500h2v2h-2z',
  hospitals: 'M4 21V5h6V2h4v3h6v16h-6v-5h-4v5zm4-13v2h2V8zm6 0v2h2V8zm-6 4v2h2v-2zm6 0v2h2v-2z',
  phone: 'M6 1h12v22H6zm2 3v14h8V4zm3 15.500h2v1.500h-2z',
};

function NavMark({ of }: { of: NavKey }) {
  return (
    <svg class="l-bar__mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path fill="currentColor" fill-rule="evenodd" d={MARKS[of]} />
    </svg>
  );
}
