// An XmR chart as a picture with its own few lines: shapes besides colours, and a sentence for those who do not see it.
import type { Row } from '../reading.ts';
import type { Figure } from '../rules/figures.ts';
import { inForceOn } from '../rules/figures.ts';
import { headline, sayAmount, sayPeriod } from '../saying.ts';
import { words } from '../words/index.ts';
import { Mark, shapeOf } from './Mark.tsx';

const WIDE = 320;
const EDGE = 10;
/** Where what has no value is marked: under the figures. */
const FLOOR = 14;

export interface Scale {
  low: number;
  high: number;
}

/** One scale for charts that stand side by side, so that they can be compared. */
export function scaleOf(all: readonly Row[]): Scale {
  const numbers = all.flatMap(({ stand, limits, trigger }) => [
    ...stand.flatMap(({ value }) => value ?? []),
    ...(limits ? [limits.lower, limits.upper] : []),
    ...(trigger && stand.length > 0 ? [inForceOn(trigger, stand.at(-1)!.to_on)?.value ?? 0] : []),
  ]);
  const top = Math.max(1, ...numbers);
  const bottom = Math.min(top, ...numbers);
  const most = all.every(({ kind }) => kind === 'share') ? 100 : Infinity;
  const unit = top > 20 ? 5 : 1;
  return { low: bottom > top / 2 ? Math.floor(bottom / unit) * unit : 0, high: Math.min(most, Math.ceil(top / unit) * unit) };
}

export function Chart({ row, name, scale, tall = 110 }: { row: Row; name: string; scale: Scale; tall?: number }) {
  const w = words();
  const { stand, limits, marked, kind } = row;
  const [first, last] = [stand[0]!, stand.at(-1)!];
  const y = (value: number) => EDGE + (1 - (value - scale.low) / (scale.high - scale.low || 1)) * (tall - FLOOR - 2 * EDGE);
  const x = along(first, last);
  const trigger = row.trigger && inForceOn(row.trigger, last.to_on);
  const said = `${name}: ${headline(row)}`;
  return (
    <div class="l-chart">
      <svg viewBox={`0 0 ${WIDE} ${tall}`} role="img" aria-label={said}>
        {limits && <rect class="l-chart__usual" x="0" width={WIDE} y={y(limits.upper)} height={y(limits.lower) - y(limits.upper)} />}
        {limits && [limits.upper, limits.lower].map((at) => <line class="l-chart__limit" key={at} x1="0" x2={WIDE} y1={y(at)} y2={y(at)} />)}
        {limits && <line class="l-chart__mean" x1="0" x2={WIDE} y1={y(limits.centre)} y2={y(limits.centre)} />}
        {trigger && <line class="l-chart__trigger" x1="0" x2={WIDE} y1={y(trigger.value)} y2={y(trigger.value)} />}
        {lines(stand).map((line) => (
          <polyline class="l-chart__line" key={line[0]!.sheet} points={line.map((one) => `${x(one)},${y(one.value!)}`).join(' ')} />
        ))}
        {stand.map((one, place) => (
          <Mark key={one.sheet} shape={shapeOf(one, marked[place]!)} x={x(one)} y={one.value === undefined ? tall - EDGE : y(one.value)} />
        ))}
      </svg>
      <p class="nhsuk-hint">{w.scale(sayPeriod(first), sayPeriod(last), sayAmount(kind, scale.low), sayAmount(kind, scale.high))}</p>
    </div>
  );
}

/** By time, so that a stretch nobody returned is seen as one. */
function along(first: Figure, last: Figure) {
  const [from, to] = [Date.parse(first.to_on), Date.parse(last.to_on)];
  return ({ to_on }: Figure) => (to === from ? WIDE / 2 : EDGE + ((Date.parse(to_on) - from) / (to - from)) * (WIDE - 2 * EDGE));
}

/** The line breaks at a gap. */
function lines(stand: readonly Figure[]): Figure[][] {
  const all: Figure[][] = [[]];
  for (const one of stand) {
    if (one.state === 'counted') all.at(-1)!.push(one);
    else all.push([]);
  }
  return all.filter(({ length }) => length > 1);
}
