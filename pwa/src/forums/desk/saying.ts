// How an agenda's lines and times are said.
import { sayBy, sayDay } from '../../words/index.ts';
import { sayUrgency } from '../../concerns/words/urgency/index.ts';
import { sayAll } from '../saying.ts';
import { words as table } from '../words/index.ts';
import type { Level } from '../../wire.ts';
import { words as opened } from './opening/words/index.ts';
import type { Line, Meeting, Todo, Topic } from './shapes.ts';
import { titleOf } from './together/here.tsx';
import type { Pattern } from './together/shapes.ts';
import { words as together } from './together/words/index.ts';
import { words } from './words/index.ts';

/** By when: a day, or a moment where that is what there is. */
export const sayWhen = (at: string) => (at.length > 10 ? sayBy(at) : sayDay(at));

/** What a line of an agenda says: the first is its head. Nobody who lives there is in any of them. */
export function sayLine(topic: Topic['kind'], line: Line): string[] {
  const w = words();
  const where = [line.unit_name, line.body_name].filter(Boolean).join(', ');
  const until = line.by ? w.by(sayWhen(line.by)) : '';
  const found: Record<Exclude<Topic['kind'], 'added'>, () => string[]> = {
    level: () =>
      line.what === 'rating'
        ? [w.rated(w.ratings[line.state ?? ''] ?? ''), line.on ? w.reportOf(sayDay(line.on)) : '']
        : [table().level[line.state as Level], line.on ? w.since(sayDay(line.on)) : '', line.words ?? ''],
    concerns: () => [
      sayAll(line.about ?? []) || table().concern.someConcern,
      [sayUrgency(line.urgency!), w.concernStates[line.state ?? ''], line.on && w.heardDay(sayDay(line.on)), line.by && w.nextWord(sayBy(line.by))].filter(Boolean).join(' · '),
      where,
    ],
    patterns: () => [
      titleOf({ kind: line.what as Pattern['kind'], theme: line.about?.[0] ?? '' }), together().standing[line.state as Pattern['standing']],
      line.on ? together().sinceMonth(sayDay(line.on).replace(/^1 /, '')) : '',
    ],
    promises: () => line.n ? [`${line.n}: ${w.promiseStates[line.state ?? ''] ?? ''}`] : [line.words ?? w.somebody, [w.promiseStates[line.state ?? ''], until || w.noDay, line.what].filter(Boolean).join(' · '), where],
    opened: () => [line.body_name ? (opened().seats[line.body_name] ?? line.body_name) : '', [opened().whatFor[line.what as 'other'], sayAll(line.about ?? []), line.on && sayDay(line.on)].filter(Boolean).join(' · ')],
    late: () => [line.body_name ?? '', w.howLate(line.n ?? 0, w.owed[line.what ?? ''] ?? '', line.on ? sayDay(line.on) : '')],
    seen: () => [line.body_name ?? '', line.on ? w.lastSeen(sayDay(line.on)) : w.neverSeen],
    actions: () => [line.words ?? '', [line.what, until, w.actionStates[line.state as 'open']].filter(Boolean).join(' · ')],
  };
  return topic === 'added' ? [] : found[topic]().filter(Boolean);
}

export function sayTopic(topic: Topic, meeting: Pick<Meeting, 'hospitals'>): string {
  const said = topic.kind === 'added' ? topic.words ?? '' : words().topics[topic.kind];
  return meeting.hospitals.length > 1 && topic.hospital_name ? `${topic.hospital_name}: ${said}` : said;
}

export const sayTodo = (one: Todo): string => one.words || (one.about_person ? words().somebody : sayAll(one.about ?? []) || table().concern.someConcern);
