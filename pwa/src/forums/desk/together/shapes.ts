// What the read model of patterns answers. Mirror of server/lantern/patterns/reading.py.
import type { JudgePattern } from '../../../commands.ts';
import type { Day, Id } from '../../../wire.ts';

export type Kind = JudgePattern['kind'];
export type Verdict = JudgePattern['verdict'];
export type SourceKind = 'person' | 'family' | 'advocate' | 'staff' | 'checkers' | 'visitors' | 'host' | 'figures' | 'kept_back';

export interface Source {
  mark: Id;
  source: SourceKind;
  new?: boolean;
  on?: Day;
  noun?: 'concerns' | 'visits' | 'sheets' | 'promises';
  id?: Id;
  body?: Id;
  detail?: string;
}
export interface Pattern {
  id: Id;
  kind: Kind;
  theme: string;
  since: Day;
  standing: 'new' | 'returned' | Verdict;
  kinds: SourceKind[];
  began_on?: Day;
  occasions?: number;
  bodies?: number;
  pressing?: boolean;
  leaves_by: 'quiet' | 'kept' | 'private' | 'return';
  leaves_on?: Day;
  sources?: Source[];
  judged?: { verdict: Verdict; on: Day; by_name?: string; words?: string }[];
}
export interface OfHospital {
  hospital: Id;
  may_judge: boolean;
  patterns: Pattern[];
}
export interface HeardThere {
  hospital: Id;
  since: Day;
  themes: { theme: string; kinds: SourceKind[] }[];
}
