// The visit as plain text, for the visitor's own record system. Everything in it says whose words they are.
import { fits, sayKept } from '../checklists/fitting.ts';
import { type Question, shown } from '../checklists/rules.ts';
import { type FaceWords, sayValue } from '../checklists/version.ts';
import type { AnswersRow, ConcernRow, Id, PromiseRow, VisitRow } from '../wire.ts';
import { latest, type Told, toldIn, valuesOf } from './answers.ts';
import { checkOn, madeOn } from './promised.ts';
import { sayTally, tally } from './tally.ts';
import { sayTimes } from './paper/times.ts';
import { sentences } from '../words/index.ts';
import type { finishWords } from './words/finish/index.ts';
import type { ringWords } from './words/ring/index.ts';
import { dayOf } from '../times.ts';
import { lastRung } from './ahead.ts';

export interface Summed {
  visit: VisitRow;
  ward: string;
  hospital: string;
  /** Part and its name, people first. */
  parts: readonly { part: string; name: string }[];
  /** What happened instead of a meeting, in words; of the whole trip it stands with the ward. */
  instead: (part: string) => readonly string[];
  questions: (part: string) => readonly Question[];
  words: FaceWords;
  /** Versions the trip stood on before, the latest first: what was answered in them and is no longer asked stays. */
  earlier: readonly { questions: readonly Question[]; words: FaceWords }[];
  answers: readonly AnswersRow[];
  promises: readonly PromiseRow[];
  concerns: readonly ConcernRow[];
  photographs: number;
  founds: Record<string, string>;
  urgencies: Record<string, string>;
  unsent: (noun: 'answers' | 'promises' | 'concerns', id: Id) => boolean;
  day: (day: string) => string;
  moment: (at: string) => string;
  time: (at: string) => string;
  /** How the three times of an answer from paper are said. */
  paper: Parameters<typeof sayTimes>[1];
  now: string;
  rungWords: ReturnType<typeof ringWords>;
}

type Say = ReturnType<typeof finishWords>;

export function summary(given: Summed, say: Say): string {
  const { visit } = given;
  const t = say.text;
  return [
    t.head(given.ward, given.hospital),
    visit.visited_on ? t.on(given.day(visit.visited_on)) : say.noDay,
    t.by(visit.lead_name, visit.body_name),
    visit.announced ? t.announced : t.unannounced,
    ...rung(given),
    t.checklist(given.words.title, given.day(visit.checklist.split('/')[1] ?? '')),
    handedIn(given, t),
    ...given.parts.flatMap((one) => ['', ...part(given, one, say)]),
    '',
    ...concerns(given, say),
    ...promises(given, say),
    ...(given.photographs > 0 ? ['', t.photos(given.photographs)] : []),
    '',
    t.made(given.moment(given.now)),
  ].join('\n');
}

/** What the ward said on the telephone before, in the visitor's name. */
function rung({ visit, parts, day, rungWords: w }: Summed): string[] {
  const last = lastRung(visit);
  if (!last) return [];
  const name = (id: Id) => parts.find((one) => one.part === id)?.name ?? '';
  const people = Object.entries(last.people).map(([id, found]) =>
    found.there === 'on_leave' ? w.onLeave(name(id), found.until ? day(found.until) : '', found.where ?? '')
    : found.there === 'moved' ? w.moved(name(id), found.where ?? '') : `${w.there(name(id))} ${w.theres[found.there]}.`);
  const infection = last.infection === 'no' ? [] : [`${w.infection} ${w.infections[last.infection]}.${last.decided ? ` ${w.decides[last.decided]}.` : ''}`];
  return [w.said(day(dayOf(last.at)), last.spoke_to ? `${last.by_name} (${last.spoke_to})` : last.by_name), ...people, ...infection, ...(last.words ? [last.words] : [])];
}

function handedIn({ visit, moment }: Summed, t: Say['text']): string {
  if (visit.heard_at) return t.heard(moment(visit.heard_at));
  return visit.state === 'finished' ? t.notHeard : t.notFinished;
}

function part(given: Summed, { part: id, name }: { part: string; name: string }, say: Say): string[] {
  const told = toldIn(given.answers, given.visit.id, id);
  const questions = given.questions(id);
  const shows = new Set(shown(questions, valuesOf(latest(told))));
  const heading = [name.toUpperCase(), `${say.text.counts}: ${sayTally(tally(questions, told), say.counts)}.`];
  const rows = new Map(given.answers.map((row) => [row.id, row]));
  const asked = questions.filter(({ id: one }) => shows.has(one));
  const said = new Set(told.map((one) => one.question));
  const lines = asked.filter(({ id: one }) => said.has(one)).flatMap((one) => question(given, one, told.filter((each) => each.question === one.id), say));
  const silent = asked.filter(({ id: one }) => !said.has(one)).map(({ id: one }) => given.words.questions[one]?.ask ?? one);
  const waits = [...rows.values()].some((row) => row.visit === given.visit.id && row.part === id && given.unsent('answers', row.id));
  const stamps = [...new Set(told.flatMap((one) => sayTimes(one, given.paper, given) ?? []))].map((one) => `(${say.text.onPaper}: ${one})`);
  const gone = [...said].filter((one) => !questions.some(({ id: asked }) => asked === one));
  const kept = gone.flatMap((one) => noLonger(given, told.filter((each) => each.question === one), say));
  return [...heading, ...stamps, ...(waits ? [`(${say.text.partNotSent})`] : []), ...given.instead(id).map((one) => `- ${one}`), ...lines, ...(silent.length > 0 ? [`${say.text.noAnswer}: ${silent.join(' · ')}`] : []), ...(kept.length > 0 ? [`${say.text.noLonger}:`, ...kept] : [])];
}

/** What was answered to a question of an older version, in that version's words; as it came where no version knows it. */
function noLonger(given: Summed, told: readonly Told[], say: Say): string[] {
  const id = told[0]!.question;
  const then = given.earlier.find(({ questions }) => questions.some((one) => one.id === id));
  const asked = then?.questions.find((one) => one.id === id) ?? { id, part: 'ward', section: '', kind: '', turn: 'core' };
  return question({ ...given, words: then?.words ?? given.words }, asked, told, say);
}

/** Every author's latest answer, in their name: nobody's account replaces another's. */
function question(given: Summed, asked: Question, told: readonly Told[], say: Say): string[] {
  const ask = given.words.questions[asked.id]?.ask ?? asked.id;
  const each = [...new Map(told.map((one) => [one.by, one])).values()];
  return each.map((one) => `- ${ask} ${answer(given, asked, one, say)}${each.length > 1 ? ` (${one.by_name})` : ''}`);
}

function answer({ words }: Summed, asked: Question, one: Told, say: Say): string {
  if (!fits(asked, one.value)) {
    const kept = `“${sayKept(words, asked, one.value)}”`;
    return `${one.words ? sentences([kept, one.words]) : kept} (${say.text.doesNotFit})`;
  }
  const { told = [], interpreted_by, relationship } = (typeof one.value === 'object' ? one.value : {}) as {
    told?: string[];
    interpreted_by?: string;
    relationship?: string;
  };
  const said = sayValue(words, one.question, one.value);
  const how = [
    relationship,
    told.length > 0 && `${say.text.told}: ${told.map((way) => words.answers[way] ?? way).join(', ').toLowerCase()}`,
    interpreted_by && `${say.text.interpreted}: ${interpreted_by}`,
  ].filter(Boolean);
  const quoted = how.length > 0 || (typeof one.value === 'object' && 'voice' in one.value) ? `“${said}”` : said;
  const full = one.words ? sentences([quoted, one.words]) : quoted;
  return how.length > 0 ? `${full} (${how.join('; ')})` : full;
}

function concerns({ concerns: all, urgencies, unsent }: Summed, { text }: Say): string[] {
  if (all.length === 0) return [text.noConcerns];
  const line = (one: ConcernRow) =>
    `- ${urgencies[one.urgency] ?? one.urgency}: ${one.words}${unsent('concerns', one.id) ? ` [${text.partNotSent}]` : ''}`;
  return [`${text.concerns}:`, ...all.map(line)];
}

function promises({ promises: all, visit, founds, day, unsent }: Summed, { text }: Say): string[] {
  const mark = (id: Id) => (unsent('promises', id) ? ` [${text.partNotSent}]` : '');
  const made = madeOn(all, visit.id).map((one) =>
    `- ${one.words} (${[one.by_whom, one.by_when && text.by_when(day(one.by_when))].filter(Boolean).join(', ')})${mark(one.id)}`);
  const found = all.flatMap((one) => {
    const check = checkOn(one, visit.id);
    return check ? [`- ${one.words}: ${[founds[check.found], check.words].filter(Boolean).join('. ')}${mark(one.id)}`] : [];
  });
  return [
    ...(made.length > 0 ? ['', `${text.promisesMade}:`, ...made] : []),
    ...(found.length > 0 ? ['', `${text.promisesChecked}:`, ...found] : []),
  ];
}
