// What is usual in a row of figures, and which are not: an XmR chart. Pure; the twin of server/lantern/findings/xmr.py,
// where the sources stand. A gap is passed over: it is not counted, ends no run, and its neighbours are neighbours.

/** Weightiest first. */
export const MARKS = [
  'above_limits', 'below_limits', 'shift_high', 'shift_low', 'rising', 'falling', 'near_high', 'near_low', 'jump',
] as const;
export type Mark = (typeof MARKS)[number];
export type Stands = Exclude<Mark, 'jump'>;
/** Oldest first; null is a gap. */
export type Values = readonly (number | null)[];

export interface Limits {
  centre: number;
  /** Within what the figure can be. */
  lower: number;
  upper: number;
  /** Two thirds of the way to the limits as reckoned. */
  near_low: number;
  near_high: number;
  /** The most that one figure usually differs from the one before. */
  step: number;
  rests_on: number;
  provisional: boolean;
}

/** A mark of the latest figure, and the place of the first figure of the unbroken row that bears it. */
export interface Standing {
  mark: Stands;
  since: number;
}

const BASELINE = 12;
const NATURAL = 2.66;
const RANGE = 3.267;
const SHIFT = 8;
const TREND = 6;
const OF_THREE = 2;
const SAME = 1e-9;

/** From the first twelve figures, or as many as there are; undefined with fewer than two. `most` is 100 for a share. */
export function limits(values: Values, most?: number): Limits | undefined {
  const base = values.filter((value) => value !== null).slice(0, BASELINE);
  if (base.length < 2) return undefined;
  const centre = base.reduce((all, one) => all + one, 0) / base.length;
  const moving = base.slice(1).reduce((all, one, n) => all + Math.abs(one - base[n]!), 0) / (base.length - 1);
  const reach = NATURAL * moving;
  return {
    centre, lower: Math.max(0, centre - reach), upper: Math.min(most ?? Infinity, centre + reach),
    near_low: centre - (2 * reach) / 3, near_high: centre + (2 * reach) / 3, step: RANGE * moving,
    rests_on: base.length, provisional: base.length < BASELINE,
  };
}

/** What is unusual about each figure, weightiest first. Without limits nothing is. */
export function marks(values: Values, found: Limits | undefined): Mark[][] {
  const borne = values.map(() => new Set<Mark>());
  if (found) {
    const there = values.flatMap((value, place) => (value === null ? [] : [{ place, value }]));
    for (const [mark, places] of Object.entries(bearers(there, found))) places.forEach((place) => borne[place]!.add(mark as Mark));
  }
  return borne.map((each) => MARKS.filter((mark) => each.has(mark)));
}

/** What is unusual about the latest figure, since which figure without a break. A jump belongs to its own month: back to the usual is one too. */
export function standing(values: Values, marked: readonly (readonly Mark[])[]): Standing[] {
  const there = values.flatMap((value, place) => (value === null ? [] : [place])).reverse();
  const last = there[0];
  if (last === undefined) return [];
  return marked[last]!.filter((mark): mark is Stands => mark !== 'jump').map((mark) => {
    const ends = there.findIndex((place) => !marked[place]!.includes(mark));
    return { mark, since: there[ends === -1 ? there.length - 1 : ends - 1]! };
  });
}

interface There {
  place: number;
  value: number;
}

function bearers(there: readonly There[], found: Limits): Record<Mark, number[]> {
  const places = (holds: (one: There, n: number) => boolean) => there.filter(holds).map(({ place }) => place);
  return {
    above_limits: places(({ value }) => value > found.upper + SAME),
    below_limits: places(({ value }) => value < found.lower - SAME),
    shift_high: rows(there, ({ value }) => (value > found.centre + SAME ? 'on' : 'out'), SHIFT),
    shift_low: rows(there, ({ value }) => (value < found.centre - SAME ? 'on' : 'out'), SHIFT),
    rising: rows(there, (one, n) => (n > 0 && one.value - there[n - 1]!.value > SAME ? 'on' : 'first'), TREND),
    falling: rows(there, (one, n) => (n > 0 && there[n - 1]!.value - one.value > SAME ? 'on' : 'first'), TREND),
    near_high: twoOfThree(there, (value) => value > found.near_high + SAME),
    near_low: twoOfThree(there, (value) => value < found.near_low - SAME),
    jump: places(({ value }, n) => n > 0 && Math.abs(value - there[n - 1]!.value) > found.step + SAME),
  };
}

/** Places of every row at least so long: each figure goes on with the row, begins a new one, or stands outside. */
function rows(there: readonly There[], goes: (one: There, n: number) => 'on' | 'first' | 'out', least: number): number[] {
  const all: number[][] = [[]];
  there.forEach((one, n) => {
    const how = goes(one, n);
    if (how !== 'on') all.push([]);
    if (how !== 'out') all.at(-1)!.push(one.place);
  });
  return all.filter((row) => row.length >= least).flat();
}

function twoOfThree(there: readonly There[], near: (value: number) => boolean): number[] {
  return there.slice(2).flatMap((_, first) => {
    const close = there.slice(first, first + 3).filter(({ value }) => near(value));
    return close.length >= OF_THREE ? close.map(({ place }) => place) : [];
  });
}
