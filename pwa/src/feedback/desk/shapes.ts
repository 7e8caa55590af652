// What the server answers a desk about what is owed back (server/lantern/feedback/model.py).
import type { Day, FamilyCovers, FeedbackRow, Id, Instant } from '../../wire.ts';

export interface Owed {
  id: Id;
  state: FeedbackRow['state'];
  due_on: Day;
  heard_on: Day;
  hospital_name: string;
  to_name: string;
  said: string;
  late?: boolean;
  climb?: number;
  mine?: boolean;
  owner_name?: string;
  try_on?: Day;
  concern?: Id;
  visit?: Id;
}
/** A row as the wire carries it: what has its default is left out. */
export type Sent = Partial<FeedbackRow> & Pick<FeedbackRow, 'id' | 'state' | 'due_on' | 'heard_on' | 'hospital'>;
export interface One {
  row: Sent;
  to_name: string;
  easy: boolean;
  language: 'en' | 'cy';
  hospital_name: string;
  said: string;
  late: boolean;
  may_write: boolean;
  owner_name?: string;
  person_name?: string;
  answers?: [question: string, said: string][];
  checklist?: string;
}
export interface Share {
  id: Id;
  account: Id;
  name: string;
  covers: FamilyCovers[];
  basis: 'consent' | 'best_interests';
  words: string;
  said_on: Day;
  by_name: string;
  ended_at?: Instant;
  ended_by_name?: string;
  ended_words?: string;
}
export interface OfPerson {
  person: Id;
  family: { account: Id; name: string }[];
  shares: Share[];
}
