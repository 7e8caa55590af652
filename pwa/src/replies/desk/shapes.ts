// What the server answers a desk about what hospitals are told (server/lantern/replies/model.py).
import type { Day, Id, Instant, Urgency } from '../../wire.ts';

export type Standing = 'new' | 'replied' | 'said_done' | 'seen_changed' | 'seen_partly' | 'seen_not';

export interface When {
  by: 'day' | 'week' | 'month';
  since: Day;
  part?: 'day' | 'night';
}
export interface Reply {
  id: Id;
  words: string;
  by_name: string;
  at: Instant;
  done?: boolean;
}
export interface File {
  sha256: string;
  media_type: string;
  shows: string;
  complete: boolean;
}
export interface Finding {
  id: Id;
  hospital: Id;
  hospital_name: string;
  words: string;
  released_on: Day;
  from_body: string;
  standing: Standing;
  reply_by: Day;
  unit_name?: string;
  when?: When;
  replies?: Reply[];
  files?: File[];
  late?: boolean;
  concern?: Id;
  visit?: Id;
  by_name?: string;
  at?: Instant;
}
export interface Held {
  concern: Id;
  hospital: Id;
  hospital_name: string;
  urgency: Urgency;
  heard_at: Instant;
  about_management?: boolean;
  reason?: string;
  by_name?: string;
  at?: Instant;
  look_on?: Day;
  late?: boolean;
}
export interface Check {
  visit: Id;
  hospital_name: string;
  unit_name: string;
  kind: string;
  visited_on: Day;
}
export interface Desk {
  held: Held[];
  findings: Finding[];
  checks: Check[];
}
export interface Subject {
  hospital: Id;
  hospital_name: string;
  unit_name?: string;
  when: When;
  people: number;
  held: Held[];
  findings: Finding[];
  concern?: Id;
  visit?: Id;
  about_management?: boolean;
  state?: 'open' | 'held' | 'told';
}
