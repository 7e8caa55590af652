// Who sits at a table, as the server answers. Mirror of server/lantern/forums/members/model.py.
import type { ForumSeat, ToldBy } from '../../../commands.ts';
import type { Day, Id, Instant } from '../../../wire.ts';

export interface Term {
  id: Id;
  what: 'appointed' | 'renewed' | 'ended' | 'reached';
  at: Instant;
  by_name: string;
  from_on?: Day;
  until_on?: Day;
  why?: string;
}
export interface Sitting {
  id: Id;
  kind: ForumSeat;
  name: string;
  from_on: Day;
  until_on: Day;
  state: 'to_come' | 'sits' | 'ends_soon' | 'holder_left' | 'ended';
  body_name?: string;
  face?: string;
  told_by?: ToldBy;
  email?: string;
  contact?: string;
  letter_failed?: boolean;
  terms?: Term[];
}
export interface AtTable {
  kind: 'host' | 'region' | 'placing';
  body: Id;
  body_name: string;
  seats?: number;
}
export interface Members {
  hospital: Id;
  may_appoint?: boolean;
  bodies?: AtTable[];
  seats?: Sitting[];
  vacant?: ForumSeat[];
  former?: Sitting[];
  warn_days?: number;
}
export interface Ending {
  seat: Id;
  hospital: Id;
  hospital_name: string;
  kind: ForumSeat;
  name: string;
  until_on: Day;
  left?: boolean;
}
export interface MyTable {
  hospital: Id;
  hospital_name: string;
  kind: ForumSeat;
  until_on: Day;
  meeting?: Id;
  meeting_on?: Day;
}
