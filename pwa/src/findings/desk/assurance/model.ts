// The read models of assurance as the server gives them (server/lantern/findings/assurance/model.py).
import type { Day, Id } from '../../../wire.ts';
import { words } from '../words/assurance/index.ts';

export interface Period {
  from_on: Day;
  to_on: Day;
  so_far: boolean;
}
/** `of` out of `out_of`; null where a figure only shows how things spread. */
export interface Cell {
  of: number | null;
  out_of: number;
  not_known: number;
  parts: Record<string, number>;
}
export interface Counted {
  figure: string;
  whole: Cell;
  periods: Cell[];
  several: boolean;
  /** Parts that stand in neither number: not known, or apart. */
  aside: string[];
}
export interface Unlooked {
  question: string;
  checklist: string;
  of: number;
  out_of: number;
}
export interface Standing {
  people: number;
  states: Record<string, number>;
  at_region: number;
}
export interface Assurance {
  id: Id;
  name: string;
  name_cy: string | null;
  as_of: Day;
  by: 'month' | 'quarter';
  periods: Period[];
  figures: Counted[];
  last_visits: number;
  people_not_looked: Unlooked[];
  wards_not_looked: Unlooked[];
  standing: Standing;
  opens: boolean;
}
export interface OfBody {
  id: Id;
  name: string;
  name_cy: string | null;
  whole: boolean;
  standing: Standing;
  explained: number;
  unexplained: number;
  figures: Counted[];
}
export interface Region {
  as_of: Day;
  since: Day;
  bodies: OfBody[];
}
export interface Behind {
  count: number;
  found: { key: string; on: Day; part: string; visit?: Id; person?: Id; why_not?: string }[];
  next: string | null;
}

export const GROUPS = {
  time: ['in_time'],
  met: ['in_person', 'in_private', 'same_visitor', 'visitors_in_year'],
  words: ['voice_person', 'voice_family', 'voice_staff', 'voice_own_view', 'told'],
  round: ['when', 'announced', 'who_went'],
  promised: ['promises', 'seen_again'],
} as const;
export type Group = keyof typeof GROUPS;

export interface FigureWords {
  readonly title: string;
  readonly counts: string;
  readonly not: string;
  readonly parts: Readonly<Record<string, string>>;
}

/** The words of a figure; undefined for one that this version of the app has not heard of. */
export const wordsOf = (figure: string) => (words().figures as Readonly<Record<string, FigureWords>>)[figure];
export const partName = (figure: string, part: string) => wordsOf(figure)?.parts[part] ?? words().another;

/** Nothing at all, not even something that is not known. */
export const isEmpty = ({ parts }: Cell) => Object.values(parts).every((count) => count === 0);
