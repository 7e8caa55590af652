// From answers on workforce returns to figures in their order: what was counted, what was not, what was corrected, and what
// crosses a local trigger. Pure; the twin of server/lantern/findings/figures.py and triggers.py.
import type { Nation, OwnValue } from '../../wire.ts';

export type State = 'counted' | 'not_supplied' | 'none_to_count' | 'not_right' | 'not_applicable';
export type Kind = 'share' | 'number';

export interface Read {
  state: State;
  /** A percentage, or a count; only of what is counted. */
  value?: number;
  of?: number;
  out_of?: number;
}

export interface Figure extends Read {
  sheet: string;
  from_on: string;
  to_on: string;
  received: string;
  by: string;
  from_provider: boolean;
  /** Another figure stands for this time; this one stays to be read. */
  replaced?: boolean;
  corrects?: boolean;
  /** From a review of the hospital's staff, not from its return: it stands only where no return was counted for that time. */
  beside?: boolean;
}

const LONGEST = 366;
const MOST = 1_000_000_000;
const UNEVEN = 1.5;
const DAY = 86_400_000;
const at = (day: string) => (/^\d{4}-\d\d-\d\d$/.test(day) && iso(Date.parse(day)) === day ? Date.parse(day) / DAY : NaN);
const iso = (moment: number) => (Number.isNaN(moment) ? '' : new Date(moment).toISOString().slice(0, 10));

/** In order, over when it was handed in, and no longer than a year. */
export const usable = (from_on: string, to_on: string, finished_on: string): boolean =>
  at(to_on) - at(from_on) < LONGEST && from_on <= to_on && to_on <= finished_on;

const isNumber = (said: unknown): said is number => typeof said === 'number';
const isCount = (said: unknown): said is number => Number.isInteger(said) && (said as number) >= 0 && (said as number) <= MOST;

export function read(kind: Kind, said: unknown): Read {
  if (said === 'not_supplied' || said === 'not_applicable') return { state: said };
  if (kind === 'number') return isCount(said) ? { state: 'counted', value: said } : { state: 'not_right' };
  const { of, out_of } = (said ?? {}) as { of?: unknown; out_of?: unknown };
  const parts = { ...(isNumber(of) && { of }), ...(isNumber(out_of) && { out_of }) };
  if (!isCount(of) || !isCount(out_of) || of > out_of) return { state: 'not_right', ...parts };
  return out_of > 0 ? { state: 'counted', value: (100 * of) / out_of, of, out_of } : { state: 'none_to_count', of, out_of };
}

/** By their time. Of figures whose periods overlap the one received later stands, unless it is a gap and the earlier was counted.
 * A review only fills gaps. */
export function inOrder(all: readonly Figure[]): Figure[] {
  const found = all.map((one) => ({ ...one }));
  let stands: Figure[] = [];
  const arrival = ({ beside, received, sheet }: Figure) => [beside ? '1' : '0', received, sheet];
  for (const each of [...found].sort((a, b) => compare(arrival(a), arrival(b)))) {
    const clash = stands.filter((one) => one.from_on <= each.to_on && each.from_on <= one.to_on);
    const there = clash.filter(({ state }) => state === 'counted');
    if (there.length > 0 && (each.state !== 'counted' || (each.beside && there.some(({ beside }) => !beside)))) {
      each.replaced = true;
      continue;
    }
    clash.forEach((one) => (one.replaced = true));
    if (clash.length > 0) each.corrects = true;
    stands = [...stands.filter((one) => !one.replaced), each];
  }
  const key = (one: Figure) => [one.to_on, one.from_on, one.received, one.sheet];
  return found.sort((a, b) => compare(key(a), key(b)));
}

function compare(a: readonly string[], b: readonly string[]): number {
  const n = a.findIndex((one, place) => one !== b[place]);
  return n === -1 ? 0 : a[n]! < b[n]! ? -1 : 1;
}

export const drawn = (found: readonly Figure[]) => found.filter(({ replaced }) => !replaced);

/** Counts over stretches of time too different to compare. Shares may be compared. */
export function uneven(kind: Kind, found: readonly Figure[]): boolean {
  const lengths = found.filter(({ state }) => state === 'counted').map((one) => at(one.to_on) - at(one.from_on) + 1);
  return kind === 'number' && lengths.length > 1 && Math.max(...lengths) > UNEVEN * Math.min(...lengths);
}

/** One dated value of a trigger: above or below how much a figure is a reason to look, and who says so. */
export interface Trigger {
  question: string;
  when: 'above' | 'below';
  nation: Nation;
  values: { from: string; value: number; authority: string; source: string }[];
}

/** A trigger as the host of the hospital set it: from its own first day on its own values hold, before it the national ones. */
export function asSet(trigger: Trigger, own: readonly OwnValue[]): Trigger {
  const theirs = own.filter(({ name }) => name === `workforce.${trigger.when}.${trigger.question}`)
    .map(({ from_on, value, source }) => ({ from: from_on, value, authority: 'local', source }))
    .sort((a, b) => compare([a.from], [b.from]));
  const first = theirs[0];
  return first ? { ...trigger, values: [...trigger.values.filter(({ from }) => from < first.from), ...theirs] } : trigger;
}

/** The value in force on the last day of a figure's period. */
export const inForceOn = ({ values }: Trigger, day: string) => values.filter(({ from }) => from <= day).at(-1);

export function crosses(trigger: Trigger, { value, to_on }: Figure): boolean {
  const most = inForceOn(trigger, to_on)?.value;
  if (value === undefined || most === undefined) return false;
  return trigger.when === 'above' ? value > most : value < most;
}

/** Place of the first figure of the row that crosses up to the latest one; undefined when the latest does not. Gaps end no row. */
export function crossedSince(trigger: Trigger, found: readonly Figure[]): number | undefined {
  let since: number | undefined;
  for (const [place, one] of found.entries()) {
    if (one.state !== 'counted') continue;
    since = crosses(trigger, one) ? (since ?? place) : undefined;
  }
  return since;
}
