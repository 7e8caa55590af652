// "Last time you said": the author's own words from the visit before this one, in short, with their day.
import { type Answers, rated } from '../checklists/rules.ts';
import { sayValue, type Version, wordsIn } from '../checklists/version.ts';
import type { AnswersRow, Day, Id, VisitRow } from '../wire.ts';
import { latest, mine, type Told, toldIn, valuesOf } from './answers.ts';

export interface Said {
  question: string;
  ask: string;
  says: string;
}

export interface LastTime {
  visit: Id;
  on: Day;
  /** Absent when it was oneself. */
  by_name?: string;
  said: Said[];
}

interface Given {
  visits: Iterable<VisitRow>;
  answers: readonly AnswersRow[];
  versions: ReadonlyMap<string, Version>;
  me: Id;
  face: string;
}

const MOST = 4;
const LONG = 160;

/** The last finished visit to this ward that said something of this part: one's own words first, else a colleague's. */
export function lastTime(trip: VisitRow, part: string, given: Given): LastTime | undefined {
  const before = [...given.visits]
    .filter((one) => one.id !== trip.id && one.unit === trip.unit && one.state === 'finished')
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)));
  return find(before, part, given, (told) => mine(told, given.me)) ?? find(before, part, given, (told) => [...told]);
}

function find(visits: VisitRow[], part: string, given: Given, whose: (told: Told[]) => Told[]): LastTime | undefined {
  for (const visit of visits) {
    const told = whose(toldIn(given.answers, visit.id, part));
    const version = given.versions.get(visit.checklist);
    if (!version || told.length === 0) continue;
    const said = inShort(version, latest(told), given.face);
    if (said.length === 0) continue;
    const other = told.find(({ by }) => by !== given.me);
    return { visit: visit.id, on: dayOf(visit), said, ...(other ? { by_name: other.by_name } : {}) };
  }
  return undefined;
}

const dayOf = (visit: VisitRow) => visit.visited_on ?? visit.planned_on;

/** Voices first, then what was poor, then what was mixed: a few lines, each short. */
function inShort(version: Version, told: Record<string, Told>, face: string): Said[] {
  const words = wordsIn(version, face);
  const values: Answers = valuesOf(told);
  const rates = rated(version.questions, values);
  const voices = version.questions.filter(({ id, kind, whose }) => told[id] && kind === 'voice' && whose !== 'staff');
  const rest = ['poor', 'mixed'].flatMap((rate) => version.questions.filter(({ id }) => rates[id] === rate));
  return [...voices, ...rest]
    .map(({ id }) => ({ question: id, ask: words.questions[id]?.ask ?? id, says: short(told[id]!, sayValue(words, id, told[id]!.value)) }))
    .filter(({ says }) => says !== '')
    .slice(0, MOST);
}

function short({ words }: Told, says: string): string {
  const whole = [says, words].filter(Boolean).join('. ').trim();
  return whole.length <= LONG ? whole : `${whole.slice(0, whole.lastIndexOf(' ', LONG))}…`;
}
