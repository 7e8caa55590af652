// What the register's read models answer. Mirror of server/lantern/register/model.py.
import type { Day, Id, Instant } from '../../wire.ts';

export interface Believed {
  unit: Id;
  unit_name: string;
  body: Id;
  body_name: string;
  count: number;
}
export interface Month {
  month: string;
  asked_on: Day;
  due_on: Day;
  standing: 'asked' | 'late' | 'confirmed';
  confirmed_on?: Day;
  by_name?: string;
  differences?: number;
}
export interface Awaited {
  hospital: Id;
  hospital_name: string;
  month: Month;
}
/** What the hospital said last; without `body` of one that our record does not list. */
export interface Answered {
  at: Instant;
  by_name: string;
  said: { unit: Id; unit_name: string; body?: Id; body_name: string; count: number; words?: string }[];
}
export interface OfHospital {
  hospital: Id;
  hospital_name: string;
  month: Month | null;
  believed: Believed[];
  earlier?: Month[];
  open_questions?: number;
  unknown?: { unit: Id; unit_name: string; named: string; count: number; words?: string }[];
  may_confirm?: boolean;
  answered?: Answered;
}
export interface Question {
  id: Id;
  kind: 'hospital_says' | 'ward_says' | 'body_says';
  body: Id;
  hospital: Id;
  hospital_name: string;
  unit: Id;
  unit_name: string;
  asked_on: Day;
  state: 'open' | 'closed';
  said?: number;
  had?: number;
  have?: number;
  person?: Id;
  asks?: Id;
  asks_name?: string;
  words?: string;
  closed_on?: Day;
  closed_how?: 'moved' | 'hospital_right' | 'we_are_right' | 'said_again' | 'one_person';
  closed_by_name?: string;
  closed_words?: string;
}
export interface Whereabouts {
  stays: { hospital: Id; hospital_name: string; unit: Id; unit_name: string; began: Day; ended?: Day }[];
  said: { what: 'moved' | 'left'; on: Day; unit?: Id; by_name?: string; words?: string; lives_now?: string; mistaken?: boolean }[];
}
