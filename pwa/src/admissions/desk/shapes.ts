// What the read models of admissions answer. Mirror of server/lantern/admissions/model.py.
import type { AdmissionDecision, AgeBand, ToldOfAdmission } from '../../commands.ts';
import type { Day, Id, Instant, Level, Nation, Rating, Urgency } from '../../wire.ts';

export interface Word {
  id: Id;
  kind: 'answered' | 'decided' | 'told';
  at: Instant;
  by_name: string;
  words?: string;
  how?: string;
  spoke_to?: string;
  decision?: AdmissionDecision;
  exception?: boolean;
  safeguards?: string;
  admit_on?: Day;
  whom?: ToldOfAdmission;
}
export interface Ask {
  id: Id;
  body: Id;
  body_name: string;
  hospital: Id;
  hospital_name: string;
  host_name: string;
  host_on_lantern: boolean;
  age_band: AgeBand;
  nation: Nation;
  why: string;
  answer_by: Day;
  asked_at: Instant;
  asked_by_name: string;
  state: 'asked' | 'answered' | 'decided';
  level: Level;
  unit_name?: string;
  rating?: Rating;
  rating_on?: Day;
  words?: Word[];
  to_tell?: { whom: ToldOfAdmission; told_at?: Instant; by_name?: string; how?: string; late?: boolean }[];
  letters?: { name: string; channel: 'email' | 'page'; state: string }[];
  mine?: boolean;
  may_answer?: boolean;
}
export interface KnownOf {
  hospital: Id;
  host_name: string;
  level: Level;
  concerns: { about: string; urgency: Urgency; count: number }[];
  seen: { unit_name: string; body_name: string; kind: string; on: Day; looked_at: number }[];
  figures: { question: string; marks: string[]; to_on: Day }[];
  rating?: Rating;
  rating_on?: Day;
  rating_location?: string;
}
