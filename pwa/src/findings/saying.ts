// Figures in words: a period, a value, what is unusual about the latest one.
import { MONTHS, sayDay } from '../words/dates.ts';
import { tongue } from '../words/index.ts';
import type { Row } from './reading.ts';
import { crossedSince, type Figure, inForceOn, type Kind } from './rules/figures.ts';
import { words } from './words/index.ts';

/** "May 2026" where it is that whole month, else both days. */
export function sayPeriod({ from_on, to_on }: Pick<Figure, 'from_on' | 'to_on'>): string {
  return wholeMonth(from_on, to_on) ? sayMonth(to_on) : words().period(sayDay(from_on), sayDay(to_on));
}

const sayMonth = (day: string) => `${MONTHS[tongue.value][Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

function wholeMonth(from_on: string, to_on: string): boolean {
  const next = new Date(Date.parse(to_on) + 86_400_000).toISOString();
  return from_on.slice(8) === '01' && from_on.slice(0, 7) === to_on.slice(0, 7) && next.slice(8, 10) === '01';
}

/** "since May 2026", or "in October 2026" where the latest figure is the first. */
export function saySince(stand: readonly Figure[], since: number): string {
  const w = words();
  const later = stand.slice(since + 1).some(({ state }) => state === 'counted');
  return later ? w.since(sayPeriod(stand[since]!)) : sayDuring(stand[since]!);
}

const sayDuring = (one: Figure) => words()[wholeMonth(one.from_on, one.to_on) ? 'during' : 'since'](sayPeriod(one));

const rounded = (value: number, digits: number) => String(Number(value.toFixed(digits)));

/** "16.4%", "3". */
export const sayAmount = (kind: Kind, value: number, digits = 1) => `${rounded(value, digits)}${kind === 'share' ? '%' : ''}`;

/** "16.4% (18 of 110)", "3", "Not supplied"; what cannot be right as it was supplied. */
export function sayFigure(kind: Kind, one: Figure): string {
  const w = words();
  const parts = one.of !== undefined && one.out_of !== undefined ? ` (${w.outOf(one.of, one.out_of)})` : '';
  return one.state === 'counted' ? `${sayAmount(kind, one.value!)}${parts}` : `${w.state[one.state]}${parts}`;
}

export const nameOf = ({ question }: Row, asked?: string) => words().names[question] ?? asked ?? question;

/** What is to be said of a row in one line: how its latest figure stands, and whether the last one is missing. */
export function headline(row: Row): string {
  const w = words();
  const said = [how(row)];
  if (row.limits?.provisional) said.push(w.provisional(row.limits.rests_on));
  const last = row.stand.at(-1);
  if (last?.state === 'not_supplied') said.push(w.lastMissing(sayPeriod(last)));
  return said.join('; ');
}

function how(row: Row): string {
  const w = words();
  if (row.uneven) return w.unevenShort;
  if (!row.limits) return w.few;
  const first = row.standing[0];
  if (first) return w.headline[first.mark](saySince(row.stand, first.since));
  const was = lately(row);
  return was ? w.again(w.headline[was.mark](sayDuring(was.one))) : w.usual;
}

const LATELY = 6;

/** The last of the latest six figures that lay outside what is usual, where the newest is as usual again. */
function lately({ stand, marked }: Row) {
  const counted = stand.flatMap((one, place) => (one.state === 'counted' ? [{ one, mark: marked[place]![0] }] : []));
  return counted.slice(-LATELY).findLast((each): each is { one: Figure; mark: 'above_limits' | 'below_limits' } => each.mark?.endsWith('limits') === true);
}

/** The local trigger in force, and since when it is crossed. */
export function trigger(row: Row) {
  const { trigger: one, stand } = row;
  const value = one && stand.length > 0 ? inForceOn(one, stand.at(-1)!.to_on) : undefined;
  if (!one || !value) return undefined;
  const since = crossedSince(one, stand);
  return { ...value, is: words().triggerIs[one.when](sayAmount(row.kind, value.value)), crossed: since === undefined ? undefined : saySince(stand, since) };
}

/** As a sentence begins. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Whether somebody should ask: something is unusual now or was lately, or a trigger is crossed. */
export const standsOut = (row: Row) => row.standing.length > 0 || lately(row) !== undefined || trigger(row)?.crossed !== undefined;
