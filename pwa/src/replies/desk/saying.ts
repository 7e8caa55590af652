// When something was, said no more exactly than it may be.
import { MONTHS, sayDay } from '../../words/dates.ts';
import { tongue } from '../../words/index.ts';
import type { When } from './shapes.ts';
import { words } from './words/index.ts';

export function sayWhen({ by, since, part }: When): string {
  const w = words().when;
  if (by === 'month') return w.month(`${MONTHS[tongue.value][Number(since.slice(5, 7)) - 1]} ${since.slice(0, 4)}`);
  if (by === 'day') return w.day(sayDay(since));
  return (part === 'night' ? w.weekNight : part === 'day' ? w.weekDay : w.week)(sayDay(since));
}
