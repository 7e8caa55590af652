// The board of a hospital, as the server answers. Mirror of server/lantern/forums/board/model.py.
import type { Day, Id, Instant, Level, Urgency } from '../../../wire.ts';
import type { Action, Todo } from '../shapes.ts';

export interface Gap {
  kind: 'nobody_seen' | 'nobody_private' | 'body_not_there' | 'ward_not_seen' | 'only_by_day' | 'no_checkers' | 'no_host';
  days: number;
  name?: string;
  on?: Day;
}
export interface BodyThere {
  body: Id;
  body_name: string;
  people: number;
  seen_on?: Day;
  private_on?: Day;
  coming_on?: Day;
  there_now?: boolean;
  late?: number;
}
export interface Board {
  hospital: Id;
  hospital_name: string;
  as_at: Instant;
  level: Level;
  regulator: string;
  level_since?: Day;
  level_again_on?: Day;
  rating?: string;
  rating_on?: Day;
  rating_location?: string;
  bodies?: BodyThere[];
  gaps?: Gap[];
  concerns: { urgencies?: Partial<Record<Urgency, number>>; untaken?: number; overdue?: number; about?: Record<string, number> };
  patterns?: number;
  todo?: Todo[];
  actions?: Action[];
  meeting?: Id;
  meeting_on?: Day;
}
