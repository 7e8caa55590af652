// Reasons of the planner in sentences: codes and ids become names and days.
import { localDay } from '../../app/local_day.ts';
import { words as checkWords } from '../../checkers/desk/words/index.ts';
import { rows } from '../../store/index.ts';
import { daysBetween } from '../../times.ts';
import { hospitalName } from '../../units/names.ts';
import { sayDay, sayWeekday } from '../../words/index.ts';
import { nameOf } from '../trip.ts';
import type { Clash, Plan, PlanTrip, Reason } from './plan_row.ts';
import { goingOn } from './rules.ts';
import { planWords } from './words/index.ts';
import type { Data } from './words/en.ts';

type Said = Record<string, string | number>;

function data(said: Said, plan: Plan): Data {
  const text = (key: string) => String(said[key] ?? '');
  return {
    n: (key) => Number(said[key] ?? 0),
    has: (key) => said[key] !== undefined && said[key] !== '',
    day: (key) => (/^\d{4}-\d{2}-\d{2}/.test(text(key)) ? sayDay(text(key).slice(0, 10)) : text(key)),
    name: (key) => plan.names[text(key)] ?? planWords().someone,
    hospital: (key) => hospitalName(rows('hospitals').value.get(text(key))),
    why: (words) => words[text('why')] ?? planWords().otherReason.toLocaleLowerCase(),
  };
}

/** One reason, with whom it is about where it is about one of several. */
export function sayReason(reason: Reason, plan: Plan, several: boolean): string {
  const w = planWords();
  const say = (w.reasons as Record<string, (d: Data) => string>)[reason.code];
  const words = say ? say(data(reason.data ?? {}, plan)) : w.otherReason;
  const person = several && reason.duty ? personOf(reason.duty, plan) : '';
  return person ? `${person}: ${words}` : words;
}

export function sayFreeing({ code, visitor, data: said }: Clash['frees'][number], plan: Plan): string {
  const w = planWords();
  const say = (w.freeing as Record<string, (d: Data) => string>)[code];
  return say ? say(data({ ...said, ...(visitor ? { visitor } : {}) }, plan)) : w.otherReason;
}

/** How the person of a duty is called; the ward where it is about nobody. */
export function personOf(duty: string, plan: Plan): string {
  const one = plan.duties.find(({ id }) => id === duty);
  return (one?.person && nameOf(rows('people').value.get(one.person))) || (rows('units').value.get(one?.unit ?? '')?.name ?? '');
}

export const sayWho = ({ people }: Pick<PlanTrip, 'people'>) =>
  people.map((id) => nameOf(rows('people').value.get(id)) || planWords().someone).join(', ') || planWords().wardOnly;

/** Who goes, the one who leads first. */
export const sayGoing = (trip: PlanTrip, { names }: Plan) => goingOn(trip).map((id) => names[id] ?? planWords().someone).join(', ');

/** What speaks for a check there, the most pressing first, as it stands on this phone now. */
export function speaksFor({ keeps }: PlanTrip, plan: Plan): string[] {
  if (plan.asked_as !== 'checkers') return [];
  const why = keeps.flatMap(({ duty }) => rows('owed').value.get(duty)?.why ?? []);
  return why.map(({ what, on, n }) => checkWords().why[what](n ?? 0, Math.floor(daysBetween(on, localDay.value) / 30.44)));
}

export const sayWhen = ({ day, part }: Pick<PlanTrip, 'day' | 'part'>) => planWords().when(sayWeekday(day), planWords().parts[part]);

export const sayProblem = (code: string) => planWords().problems[code] ?? planWords().otherProblem;
