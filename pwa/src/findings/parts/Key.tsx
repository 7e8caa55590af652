import { Details } from '../../parts/index.ts';
import { words } from '../words/index.ts';
import { Sample, SHAPES } from './Mark.tsx';

export function Key() {
  const w = words();
  return (
    <Details summary={w.key}>
      <ul class="l-key">
        {SHAPES.map((shape) => <li key={shape}><Sample shape={shape} />{w.shapes[shape]}</li>)}
        {(['mean', 'limit', 'trigger'] as const).map((line) => (
          <li key={line}>
            <svg class="l-chart__sample" viewBox="0 0 20 20" aria-hidden="true"><line class={`l-chart__${line}`} x1="0" x2="20" y1="10" y2="10" /></svg>
            {w.shapes[line]}
          </li>
        ))}
      </ul>
      <p>{w.method}</p>
    </Details>
  );
}
