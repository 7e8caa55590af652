// On every screen of a check: needs nobody's agreement, not the supporter's either (K17).
import { link } from '../../app/route.ts';
import { words } from '../words/index.ts';

export function TellStrip({ visit }: { visit?: string | undefined }) {
  return (
    <p class="l-tellnow">
      <a class="l-tellnow__link" href={visit ? link('tell', visit) : '#/tell'} draggable={false}>
        <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
          <path fill="currentColor" d="M3 9v6h3l2 6h3l-2-6 10 4V5L9 9zm18 0v6c1.500-.5 2-1.700 2-3s-.5-2.500-2-3z" />
        </svg>
        {words().tell}
      </a>
    </p>
  );
}
