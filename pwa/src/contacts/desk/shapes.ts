// What `GET /api/contacts` answers (server/lantern/contacts/model.py).
import type { CallTo, Day, Id, Instant, Role } from '../../wire.ts';

export type Kind = 'telephone' | 'seat' | 'turn' | 'account' | 'vacant';
export type Why = 'missing' | 'left' | 'bounced' | 'wrong' | 'old' | 'never';
export type Did = 'checked' | 'corrected' | 'entered' | 'doubted' | 'mistaken' | 'bounced';

export interface Word {
  id: Id;
  did: Did;
  at: Instant;
  by_name?: string;
  was?: string;
  now?: string;
  words?: string;
}

export interface Contact {
  id: Id;
  kind: Kind;
  what: CallTo | Role;
  owner: Id | '';
  owner_name?: string;
  name?: string;
  said?: string;
  hours?: string;
  body?: Id;
  body_name?: string;
  hospitals?: Id[];
  of?: string;
  checked_on?: Day;
  check_by?: Day;
  stale?: Why;
  since?: Day;
  may_check?: boolean;
  may_correct?: boolean;
  story?: Word[];
}

export interface Contacts {
  contacts: Contact[];
  stale: number;
  every: number;
  more?: boolean;
}
