// What the read models of forums answer. Mirror of server/lantern/forums/levels/model.py and meetings/model.py.
import type { ForumSeat } from '../../commands.ts';
import type { Day, Id, Instant, Level, Urgency } from '../../wire.ts';

/** The last four do not use Lantern: the host rings them. */
export type HeardKind = 'host' | 'placing' | 'region' | 'provider' | Outside;
export type Outside = 'regulator' | 'council' | 'quality_board' | 'police';

export interface Heard {
  id: Id;
  kind: HeardKind;
  body: Id;
  body_name: string;
  due_at?: Instant;
  confirmed_at?: Instant;
  by_name?: string;
  spoke_to?: string;
  late?: boolean;
  letters?: number;
  mine?: boolean;
}
export interface Change {
  id: Id;
  hospital: Id;
  level: Level;
  was: Level;
  at: Instant;
  by_name?: string;
  reasons?: string;
  again_on?: Day;
  meeting?: Id;
  heard?: Heard[];
}
export interface Waiting {
  heard: Id;
  hospital: Id;
  hospital_name: string;
  level: Level;
  at: Instant;
  due_at: Instant;
  late?: boolean;
  ring?: Outside;
  ring_name?: string;
}
export interface Line {
  id?: Id;
  words?: string;
  unit_name?: string;
  body_name?: string;
  about?: string[];
  urgency?: Urgency;
  state?: string;
  on?: Day;
  by?: string;
  n?: number;
  what?: string;
  about_person?: boolean;
}
export type TopicKind = 'level' | 'concerns' | 'patterns' | 'promises' | 'late' | 'seen' | 'opened' | 'actions' | 'added';
export interface Topic {
  id: string;
  kind: TopicKind;
  hospital?: Id;
  hospital_name?: string;
  lines?: Line[];
  words?: string;
  by_name?: string;
}
export interface Said {
  id: Id;
  kind: 'item' | 'decision' | 'disagreement';
  at: Instant;
  by_name: string;
  words: string;
  topic?: string;
  hospital?: Id;
  body?: Id;
  body_name?: string;
  after?: boolean;
}
export interface ActionWord {
  id: Id;
  kind: 'said' | 'seen';
  at: Instant;
  by_name: string;
  words?: string;
  found?: 'kept' | 'partly' | 'not_kept';
}
export interface Action {
  id: Id;
  meeting: Id;
  hospital: Id;
  topic: string;
  words: string;
  owner: string;
  by_when: Day;
  by_name: string;
  owner_body_name?: string;
  state?: 'open' | 'said_done' | 'seen';
  story?: ActionWord[];
  late?: boolean;
}
export interface Told {
  id: Id;
  name: string;
  how: 'email' | 'post' | 'telephone';
  state: string;
  contact?: string;
  face?: string;
}
export interface Meeting {
  id: Id;
  host: Id;
  host_name: string;
  kind: 'forum' | 'rapid';
  state: 'planned' | 'begun' | 'finished' | 'called_off';
  planned_on: Day;
  hospitals: { id: Id; name: string }[];
  planned_by_name: string;
  place?: string;
  as_at?: Instant;
  finished_at?: Instant;
  finished_by_name?: string;
  present?: string[];
  why?: string;
  topics?: Topic[];
  said?: Said[];
  actions?: Action[];
  told?: Told[];
  may_open?: boolean;
  may_run?: boolean;
  may_add?: boolean;
}
export interface Todo {
  id: Id;
  source: 'meeting' | 'promise' | 'concern';
  state: string;
  words?: string;
  owner?: string;
  by?: string;
  about?: string[];
  about_person?: boolean;
  late?: boolean;
  body_name?: string;
  unit_name?: string;
}
export interface Table {
  hospital: Id;
  view: 'host' | 'region' | 'placing' | 'member' | 'voice' | 'provider';
  changes: Change[];
  meetings?: Meeting[];
  actions?: Action[];
  todo?: Todo[];
  vacant?: ForumSeat[];
  ending?: number;
  contacts?: number;
}
