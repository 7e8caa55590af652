// What stands at one place of a chart: each kind has a shape of its own.
import type { Figure } from '../rules/figures.ts';
import type { Mark as Borne } from '../rules/xmr.ts';

export const SHAPES = ['usual', 'limits', 'shift', 'rising', 'falling', 'near', 'jump', 'not_supplied', 'none_to_count', 'not_right'] as const;
export type Shape = (typeof SHAPES)[number];

const OF: Record<Borne, Shape> = {
  above_limits: 'limits', below_limits: 'limits', shift_high: 'shift', shift_low: 'shift', rising: 'rising', falling: 'falling',
  near_high: 'near', near_low: 'near', jump: 'jump',
};

/** Nothing where it does not apply. */
export function shapeOf({ state }: Figure, borne: readonly Borne[]): Shape | undefined {
  if (state === 'not_applicable') return undefined;
  return state === 'counted' ? (borne[0] ? OF[borne[0]] : 'usual') : state;
}

const PATHS: Record<Shape, string> = {
  usual: 'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0',
  limits: 'M0 -7L7 0L0 7L-7 0z',
  shift: 'M-4.5 -4.5h9v9h-9z',
  rising: 'M0 -6L6 5H-6z',
  falling: 'M0 6L6 -5H-6z',
  near: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0',
  jump: 'M-5 -5h10v10h-10z',
  not_supplied: 'M-5 -5L5 5M5 -5L-5 5',
  none_to_count: 'M-5 0H5',
  not_right: 'M-3 -3a3 3 0 1 1 4 3l-1 2M0 5v1.500',
};

export function Mark({ shape, x, y }: { shape: Shape | undefined; x: number; y: number }) {
  return shape ? <path class={`l-mark-${shape}`} d={PATHS[shape]} transform={`translate(${x} ${y})`} /> : null;
}

/** The same shape in the key. */
export function Sample({ shape }: { shape: Shape }) {
  return <svg class="l-chart__sample" viewBox="-10 -10 20 20" aria-hidden="true"><Mark shape={shape} x={0} y={0} /></svg>;
}
