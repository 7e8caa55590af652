// A plan as the server gives it: what was asked, what is proposed, and how good it is. Shapes only.
import type { Day, Id, Instant, Leave, TimeOfDay, WorkingWeek } from '../../wire.ts';

/** As what a body asks: for people whose care it pays for, its own visits as a host, or its Quality Checkers'. */
export type AskedAs = 'paying' | 'host' | 'checkers';
export interface PlanHead {
  id: Id;
  body: Id;
  /** Absent: for people whose care it pays for. */
  asked_as?: AskedAs;
  asked_by: string;
  asked_at: Instant;
  begins: Day;
  until: Day;
  state: 'running' | 'done' | 'stopped' | 'failed';
  problem?: string;
}
export interface Reason {
  code: string;
  duty: Id | null;
  data: Record<string, string | number>;
}
export interface Keeps {
  duty: Id;
  due_on: Day;
  late: number;
  avoidable: number;
  early: number;
  person: Id | null;
}
export interface PlanTrip {
  id: Id;
  journey: Id;
  visitor: Id;
  /** Who goes along; absent in plans from before pairs were planned. */
  companions?: Id[];
  day: Day;
  part: TimeOfDay;
  begins_at: string;
  hospital: Id;
  unit: Id;
  kind: string;
  people: Id[];
  keeps: Keeps[];
  announced: boolean;
  km: number | null;
  reasons: Reason[];
  added_to: Id | null;
}
export interface LeftOut {
  duty: Id;
  due_on: Day;
  late: number;
  reasons: Reason[];
  person: Id | null;
  /** Absent in plans made before this was said. */
  frees?: Clash['frees'];
}
export interface Clash {
  duties: Id[];
  visitors: Id[];
  frees: { code: string; visitor: Id | null; data: Record<string, string | number> }[];
  proved: boolean;
}
export interface Proposal {
  state: 'optimal' | 'feasible' | 'infeasible' | 'stopped';
  trips: PlanTrip[];
  left_out: LeftOut[];
  clashes: Clash[];
  notes: Reason[];
  value: number;
  bound: number;
  gap: number;
  seconds: number;
}
export interface Visitor {
  id: Id;
  works: { weekday: number; begins: string; ends: string }[];
  away: Day[];
  most_people: number;
  most_trips: number;
}
export interface Duty {
  id: Id;
  person: Id | null;
  unit: Id;
  hospital: Id;
  due_on: Day;
  not_before: Day | null;
}
export interface Plan extends PlanHead {
  progress?: { seconds: number; value: number | null; bound: number | null; gap: number | null; stage: string };
  stopping?: boolean;
  proposal?: Proposal;
  /** Trip of the proposal to the visit that accepting it makes. */
  visits: Record<Id, Id>;
  /** Of these visits those that are made, also where this account does not go and holds none of it. */
  made?: Id[];
  /** Of these, and of trips added to, those that do not happen. */
  called_off?: Id[];
  names: Record<Id, string>;
  visitors: Visitor[];
  duties: Duty[];
  busy?: { unit: Id; day: Day }[];
  own?: { id: Id; unit: Id; day: Day; people: Id[]; visitor?: Id; companions?: Id[] }[];
  closed?: Day[];
}
export interface VisitorRow {
  account: Id;
  name: string;
  weeks?: WorkingWeek[];
  leave?: Leave[];
}
