// What travels between phone and server. A hand-written mirror of the Structs in server/lantern/*/model.py,
// alerts/row.py and */commands.py until it is generated from /api/openapi.json.
//
// The wire leaves out what has its default value; the store fills it in again (`filled`), so a field with a
// default is always there on a screen, and only what may be unknown is optional.
// long because every row a phone holds is one contract, read in one place
export type Id = string;
/** A local date in London: 2026-11-21. */
export type Day = string;
/** A moment with its offset: 2026-11-21T14:02:11.000+00:00. */
export type Instant = string;

export type Nation = 'england' | 'wales';
export type Urgency = 'immediate' | 'urgent' | 'soon' | 'note';
export type Voice = 'own' | 'person' | 'family' | 'staff' | 'advocate' | 'other' | 'checker';
export type YesNoUnknown = 'yes' | 'no' | 'unknown';
export type Allowed = 'allowed' | 'not_allowed' | 'ask';
export type Rating = 'outstanding' | 'good' | 'requires_improvement' | 'inadequate' | 'not_rated';
export type Level = 'routine' | 'watch' | 'enhanced' | 'intensive';
export type CallTo =
  | 'emergency' | 'police' | 'council_day' | 'council_night' | 'children_day' | 'provider_oncall' | 'host' | 'regulator';
export type Role =
  | 'placing_commissioner' | 'placing_oncall' | 'placing_safeguarding' | 'host_lead' | 'host_deputy' | 'quality_checker' | 'supporter'
  | 'region' | 'chief_executive' | 'provider_manager' | 'family_carer' | 'forum_member' | 'forum_voice' | 'administrator' | 'operator';
export type Seat = 'host_lead' | 'host_deputy' | 'placing_oncall' | 'region' | (string & {});

export interface SeatRow {
  role: Role;
  body?: Id;
  body_name?: string;
  hospital?: Id;
  hospital_name?: string;
  /** Of a family carer: whose family they are. */
  person?: Id;
  person_name?: string;
  /** Of a family carer: since when they are asked what to look at on an announced visit that is near; never which, nor when. */
  asked_at?: Instant;
  away_until?: Day;
}

export interface MeRow {
  id: Id;
  name: string;
  language: string;
  seats: SeatRow[];
  demo: boolean;
  push_key?: string;
  pushed_to: string[];
  weeks: WorkingWeek[];
  leave: Leave[];
  /** How much waits for this account at a desk: questions of hospitals, a month to confirm, questions to a host. */
  waits: Partial<Record<Waits, number>>;
  /** Whether this installation sends text messages. */
  texts: boolean;
  mobile?: string;
  reminders: boolean;
  weekly: boolean;
}
export type Waits = 'register' | 'confirm' | 'unconfirmed' | 'asked' | 'answered' | 'level' | 'findings' | 'replies' | 'seats' | 'gap' | 'contacts' | 'feedback';

/** A value that a body set itself, from a day on: a percentage of what policy holds as a share, else a number. */
export interface OwnValue {
  name: string;
  value: number;
  from_on: Day;
  source: string;
}

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
export interface Hours {
  day: Weekday;
  begins: string;
  ends: string;
}
/** From where somebody sets out; roughly, in degrees. */
export interface Base {
  place: string;
  latitude: number;
  longitude: number;
}
/** What somebody's week is like from a day on. */
export interface WorkingWeek {
  from_on: Day;
  hours: Hours[];
  base?: Base;
  people_a_day?: number;
  trips_a_week?: number;
  by_name?: string;
}
/** Away, the last day too. */
export interface Leave {
  id: Id;
  from_on: Day;
  until_on: Day;
  by_name?: string;
}

export interface BodyRow {
  id: Id;
  name: string;
  nation: Nation;
  kind: 'icb' | 'health_board' | 'collaborative' | 'council' | 'region' | 'national_team' | 'checkers' | 'provider';
  on_lantern: boolean;
  name_cy?: string;
  /** Those that phones judge by without a signal. */
  own_values: OwnValue[];
  region?: Id;
  successor?: Id;
}

export interface Telephone {
  to: CallTo;
  name: string;
  number: string;
  hours?: string;
  /** When somebody last said that it is right, and the last day on which that counts. */
  checked_on?: Day;
  check_by?: Day;
  /** Somebody rang it since, and it was wrong. */
  wrong?: boolean;
}

export interface HospitalRow {
  id: Id;
  name: string;
  provider: string;
  town: string;
  nation: Nation;
  host: Id;
  host_name: string;
  host_on_lantern: boolean;
  regulator: string;
  council: string;
  telephones: Telephone[];
  level: Level;
  name_cy?: string;
  latitude?: number;
  longitude?: number;
  /** Whether its host asks bodies to spread their visits over the days, or to join them. */
  visits: 'spread' | 'join';
  /** The regulator's, with its report's day and the place it is about: it may be old, or of another place. */
  rating?: Rating;
  rating_on?: Day;
  rating_location?: string;
}

export interface UnitRow {
  id: Id;
  hospital: Id;
  name: string;
  kind: string;
  security: 'none' | 'low' | 'medium' | 'high';
  ages: 'adults' | 'under_18' | 'both';
  phones: Allowed;
  cameras: Allowed;
  looked_at: Record<string, Day>;
  arriving?: string;
}

export interface Communication {
  prefers: string;
  language?: string;
  easy_read?: boolean;
  interpreter?: string;
  note?: string;
}

export interface LastSeen {
  on: Day;
  by_name: string;
  source: 'visit' | 'opening_balance';
  note?: string;
}

export type ReviewKind = 'cetr' | 'ctr' | 'plan';
export type Consent = 'given' | 'refused' | 'awaiting';
export type KindOfHome = 'bought' | 'bought_with_works' | 'refurbished' | 'new_build';
export type BarrierOwner = 'council' | 'housing' | 'icb_executive';
export type Teller = 'family' | 'coroner' | 'regulator' | 'host' | 'other_bodies' | 'leder';

/** What stands in the way of leaving hospital. Past `by_when` it is for `line_name`. */
export interface Barrier {
  id: Id;
  words: string;
  owner: BarrierOwner;
  owner_name: string;
  line_name: string;
  by_when: Day;
  named_on: Day;
  latest?: string;
  gone?: boolean;
}

export interface ToTell {
  whom: Teller;
  told_on?: Day;
  by_name?: string;
  /** The last day on which they are told in time. */
  by?: Day;
}

export type Rated = 'red' | 'amber' | 'green';
export type Detention = 'detained' | 'short_hold' | 'not_detained';

/** On whose word something stands. */
export interface Says {
  rule: string;
  value: string;
  unit: string;
  authority: 'policy' | 'statute' | 'guidance' | 'our default' | 'local';
  source: string;
}

/** How somebody stands on their body's dynamic support register. Without consent there is no rating. */
export interface Support {
  rating?: Rated | 'blue';
  why?: 'in_hospital' | 'left_hospital' | 'recorded' | 'not_rated';
  since?: Day;
  /** Red at least up to and including this day. */
  red_until?: Day;
  /** Absent: nobody has asked. */
  consent?: Consent;
  consent_on?: Day;
  by_name?: string;
  words?: string;
  says?: Says;
}

export interface Keyworker {
  name: string;
  since: Day;
}

/** What came up in one review in the community. */
export interface Themes {
  on: Day;
  themes: string;
  by_name?: string;
}

export interface Detained {
  detention: Detention;
  since: Day;
  by_name?: string;
}

export type LateReason =
  | 'visitor_away' | 'nobody_free' | 'ward_closed' | 'access_refused' | 'person_away' | 'person_said_no' | 'not_told' | 'our_mistake'
  | 'recorded_wrongly' | 'other';

export interface Explained {
  reason: LateReason;
  words: string;
  by_name: string;
  on: Day;
  /** Reminders rest until this day, while nobody has been. */
  until?: Day;
}

/** One time somebody was seen late, missed, or only just in time; in sight until it is explained. */
export interface Lateness {
  id: Id;
  kind: 'near_miss' | 'late' | 'missed';
  counted_on: Day;
  due_on: Day;
  seen_on?: Day;
  ended_on?: Day;
  visit?: Id;
  by_name?: string;
  /** Was due before their body began with Lantern: counted, and nobody is asked why. */
  before?: boolean;
  explained?: Explained;
}

/** Somebody agreed that a visit waits, until a day. */
export interface AgreedException {
  id: Id;
  on: Day;
  until: Day;
  why: string;
  by_name: string;
}

/** One time somebody was handed over to a colleague, as both read it. */
export interface Handed {
  handover: Id;
  from_on: Day;
  said_on: Day;
  to: Id;
  to_name: string;
  by_name: string;
  /** Absent: nobody was known to have them. */
  was_name?: string;
  words?: string;
  note?: string;
  looked_on?: Day;
  taken_back_on?: Day;
}

/** Who has somebody; `left_on`: their seat has ended, and nobody has this person now. */
export interface Visitor {
  account: Id;
  name: string;
  left_on?: Day;
}

/** A body that pays for somebody's care beside the one that leads; `ended`: the first day on which it no longer does. */
export interface AlsoPays {
  body: Id;
  since: Day;
  by_name: string;
  ended?: Day;
  ended_by?: string;
}

/** Away from the ward and still in hospital: visit them where they are. Without `until_on` nobody knows until when. */
export interface HospitalLeave {
  id: Id;
  from_on: Day;
  by_name: string;
  until_on?: Day;
  where?: string;
}

export interface PersonRow {
  id: Id;
  view: 'full' | 'brief';
  name: string;
  hospital: Id;
  unit: Id;
  placing_body: Id;
  child: boolean;
  out_of_area: boolean;
  looked_at: Record<string, Day>;
  known_as?: string;
  born?: Day;
  admitted_on?: Day;
  communication?: Communication;
  wishes?: string;
  family?: string;
  advocate?: string;
  legal_status?: string;
  last_seen?: LastSeen;
  last_review_on?: Day;
  left_on?: Day;
  ehc_plan: boolean;
  barriers: Barrier[];
  died_on?: Day;
  to_tell: ToTell[];
  /** Absent: their body keeps no dynamic support register, or they have died. */
  support?: Support;
  keyworker?: Keyworker;
  themes: Themes[];
  /** Absent: nobody has recorded it. */
  detained?: Detained;
  lateness?: Lateness[];
  exceptions?: AgreedException[];
  visitor?: Visitor;
  handed?: Handed[];
  also_pays?: AlsoPays[];
  hospital_leave?: HospitalLeave[];
  /** Given to a body that pays too: `placing_body` leads and owes. */
  shared?: boolean;
}

/** A home that is planned, and when one of its kind can be ready. */
export interface HomeNeeded {
  hoped_for: Day;
  kind_of_home: KindOfHome;
  area: string;
  since: Day;
  soonest: Day;
  latest: Day;
  fits: 'in_time' | 'perhaps' | 'too_late';
}

/** One reason to go to a hospital: what was recorded, since or on which day, how many, and by when for it. */
export interface WhyGo {
  what:
    | 'never_checked' | 'not_checked' | 'concerns' | 'level' | 'signs' | 'manager' | 'not_private' | 'regulator_rating'
    | 'regulator_old';
  on: Day;
  by: Day;
  n?: number;
  authority?: string;
}

export interface OwedRow {
  id: Id;
  kind: 'oversight_visit' | 'review' | 'review_papers' | 'home_plan' | 'plan_review' | 'host_visit' | 'checker_visit';
  due_on: Day;
  warn_on: Day;
  state: 'history_not_known' | 'not_yet' | 'soon' | 'due' | 'overdue' | 'excepted' | 'stopped' | 'declined' | 'shut';
  counted_from: {
    what:
      | 'last_visit' | 'admission' | 'joined' | 'came_into_scope' | 'birthday' | 'last_review' | 'community_review' | 'declined'
      | 'review_planned' | 'home_plan' | 'last_host_visit' | 'last_check' | 'level_raised' | 'reason';
    on: Day;
  };
  reason: Says;
  /** Law beside policy, or policy beside law: the sooner of both gives the day. */
  also?: Says;
  policy: string;
  history_known: boolean;
  /** Until this day an exception holds: the date stands (K31). */
  excepted_until?: Day;
  excepted_why?: string;
  excepted_by?: string;
  /** Up to and including this day, which may have passed, nobody was to be reminded that it is late. */
  rests_until?: Day;
  review?: ReviewKind;
  /** The day for which a review is planned. */
  planned_on?: Day;
  invite_on?: Day;
  /** Absent: nobody has asked the person yet. */
  consent?: Consent;
  /** The home that is planned: absent while no plan is begun. */
  home?: HomeNeeded;
  person?: Id;
  hospital?: Id;
  /** Of a hospital: the reasons to go, the most pressing first. */
  why: WhyGo[];
  /** Which organisation's Quality Checkers go there. */
  checked_by?: Id;
}

export type TimeOfDay = 'morning' | 'afternoon' | 'evening';
/** A planned trip was put on another day, handed to somebody else, sees fewer people, or was called off. */
export interface PlanChange {
  at: Instant;
  by_name: string;
  why?: string;
  was_on?: Day;
  now_on?: Day;
  was_with?: string;
  now_with?: string;
  /** The account that called it off. */
  by?: Id;
  called_off?: boolean;
  /** People who are no longer seen on it; `now_with`: the body that goes to them instead. */
  off?: Id[];
  /** Somebody on it whose care another body, `now_with`, pays for; without it: this body again. */
  passed_on?: Id;
  since?: Day;
}
export type VisitKind = 'oversight' | 'quality_checker' | 'host';
/** The part of a trip that is about the ward; every other part is named by its person's id. */
export const WARD = 'ward';

export interface Asked {
  question: string;
  why?: { never: true } | { since: Day } | null;
}

export type Met = 'in_person' | 'declined_after_meeting' | 'video' | 'phone' | 'not_seen';

/** What the ward said of one person on the telephone, the day before. */
export interface Found {
  there: 'yes' | 'on_leave' | 'moved' | 'not_known';
  until?: Day;
  where?: string;
}
/** One call to the ward before an announced visit; the later stands. */
export interface Rung {
  id: Id;
  at: Instant;
  by_name: string;
  people: Record<Id, Found>;
  infection: 'yes' | 'no' | 'not_known';
  spoke_to?: string;
  words?: string;
  decided?: 'go_on' | 'another_day';
}

export type NotSeen = 'video' | 'phone' | 'not_possible' | 'access_refused' | 'declined' | 'moved';
export type WhyNot =
  | 'on_leave' | 'other_hospital' | 'asleep_or_unwell' | 'infection' | 'ward_closed' | 'travel' | 'no_time' | 'other';
export type RefusedBy = 'door' | 'nurse_in_charge' | 'manager' | 'doctor' | 'security' | 'other';

/** What happened instead of a meeting, of one person or of the whole trip. A host is told only that access was refused. */
export interface Outcome {
  id: Id;
  outcome: NotSeen;
  on: Day;
  of?: 'person' | 'trip';
  person?: Id;
  why?: WhyNot;
  words?: string;
  refused_by?: RefusedBy;
  refused_name?: string;
  asked_for?: string;
  moved_to?: string;
  by_name?: string;
  at?: Instant;
  written_at?: Instant;
}

export interface VisitRow {
  id: Id;
  kind: VisitKind;
  state: 'planned' | 'begun' | 'finished' | 'called_off';
  checklist: string;
  body: Id;
  body_name: string;
  hospital: Id;
  unit: Id;
  lead: Id;
  lead_name: string;
  people: Id[];
  planned_on: Day;
  announced: boolean;
  companions: Id[];
  /** In the order of `companions`; empty until the server has heard. */
  companion_names: string[];
  asked: Record<string, Asked[]>;
  clock_doubtful: boolean;
  read_back: boolean;
  seen: Record<string, Met>;
  changes: PlanChange[];
  time_of_day?: TimeOfDay;
  /** The working day before an announced visit, on which the ward is rung. */
  ring_on?: Day;
  rung: Rung[];
  /** Versions it stood on before, oldest first: answers to questions that are gone are kept. */
  carried_from: string[];
  outcomes: Outcome[];
  began_at?: Instant;
  finished_at?: Instant;
  visited_on?: Day;
  heard_at?: Instant;
}

export type SubjectKind = 'person' | 'ward' | 'hospital' | 'system' | 'visitor';

/** What a sheet is about. A local system of care is named by its body, a visitor by their account. */
export interface Subject {
  kind: SubjectKind;
  id: Id;
}

export interface Period {
  from_on: Day;
  to_on: Day;
}

/** Whose answers stand on a sheet, and how they were told (K18). */
export interface Whose {
  voice: 'own' | 'family' | 'staff' | 'advocate' | 'other';
  relationship?: string;
  told?: string[];
  interpreted_by?: string;
}

/** A checklist filled in about one subject, outside any trip. Its answers stand under `visit`: the sheet's id. */
export interface SheetRow {
  id: Id;
  checklist: string;
  about: Subject;
  body: Id;
  body_name: string;
  by: Id;
  by_name: string;
  began_at: Instant;
  state: 'begun' | 'finished';
  clock_doubtful: boolean;
  read_back: boolean;
  /** Versions it stood on before, oldest first. */
  carried_from: string[];
  hospital?: Id;
  unit?: Id;
  period?: Period;
  whose?: Whose;
  finished_on?: Day;
  finished_at?: Instant;
  heard_at?: Instant;
}

/** As its question's kind says: see `Answer` in server/lantern/visits/model.py. */
export type AnswerValue =
  | string
  | string[]
  | number
  | { how: Met; private?: 'yes' | 'partly' | 'no'; why_not?: string }
  | {
      voice: 'person' | 'family' | 'staff' | 'own_view';
      words: string;
      told?: ('words' | 'signs' | 'symbols' | 'behaviour' | 'picture')[];
      interpreted_by?: string;
      relationship?: string;
    }
  | { of?: number; out_of?: number }
  | { name?: string; role?: string }
  | Entry[];
/** One entry of a repeat group: field to value. */
export type Entry = { [field: string]: AnswerValue };

export interface Answer {
  question: string;
  value: AnswerValue;
  words?: string;
  /** When it was observed. */
  at?: Instant;
  /** Until when, where the paper it came from names a stretch of time. */
  until?: Instant;
  /** When it was written on paper; absent where it was typed in as it was observed. */
  written_at?: Instant;
}

export interface AnswersRow {
  id: Id;
  visit: Id;
  part: string;
  by: Id;
  by_name: string;
  at: Instant;
  answers: Answer[];
  /** Absent until the server has heard: only on this phone. */
  heard_at?: Instant;
  section?: string;
  typed_by?: Id;
  typed_by_name?: string;
}

export interface PromiseCheck {
  visit: Id;
  on: Day;
  by_name: string;
  found: 'kept' | 'partly' | 'not_kept' | 'not_looked_at';
  words?: string;
}

export interface PromiseRow {
  id: Id;
  hospital: Id;
  unit: Id;
  words: string;
  by_whom: string;
  made_on: Day;
  state: 'open' | 'kept' | 'partly' | 'not_kept';
  checks: PromiseCheck[];
  visit?: Id;
  person?: Id;
  by_when?: Day;
}

/** Who was told: one of the numbers, or a service that has none on a ward. */
export type Called = CallTo | 'lfpse' | 'leder';
export type RouteKey = 'safeguarding_adult' | 'safeguarding_child' | 'police' | 'regulator' | 'provider' | 'lfpse' | 'leder';

/** A route that it owes; whether it was told is what the calls say. */
export interface RouteRow {
  route: RouteKey;
  due_at: Instant;
  left_why?: string;
  left_by?: string;
}

export type Reached = 'yes' | 'nobody' | 'wrong_number';

export interface CallRow {
  id: Id;
  to: Called;
  at: Instant;
  by_name: string;
  spoke_to?: string;
  reference?: string;
  words?: string;
  took_it?: boolean;
  /** The number rung, or of the form that was sent, where nobody gave a name. */
  number?: string;
  told_at?: Instant;
  /** Only a call in which somebody was reached tells anybody anything. */
  reached?: Reached;
}

export interface Taken {
  by: Id | null;
  by_name: string;
  at: Instant;
  next_step: string;
  how?: 'app' | 'page' | 'telephone';
}

export interface StoryLine {
  id: Id;
  at: Instant;
  kind:
    | 'raised' | 'added' | 'called' | 'seen' | 'taken' | 'word' | 'climbed' | 'told_provider' | 'seen_again' | 'closed'
    | 'held_provider' | 'provider_said' | 'provider_done' | 'fed_back' | 'reopened' | 'moved' | 'put_right' | 'joined' | 'unjoined'
    | 'source_opened' | 'route_left';
  by_name?: string;
  words?: string;
  next_word_by?: Instant;
  /** For `moved`: the hospital under which it stood until then. */
  hospital?: Id;
  /** For `closed`: why nobody could see again. */
  reason?: WhyNotSeen;
}
export type WhyNotSeen = 'place_closed' | 'person_left' | 'nothing_to_see';

export interface Hearing {
  seat: Seat;
  name: string;
  /** A telephone is rung by people: Lantern says whose number it is. */
  channel: 'app' | 'email' | 'push' | 'sms' | 'page' | 'telephone';
  state: 'waiting' | 'sent' | 'failed' | 'seen';
  at: Instant;
}

export interface ConcernRow {
  id: Id;
  hospital: Id;
  urgency: Urgency;
  words: string;
  state: 'open' | 'taken' | 'closed';
  raised_by: Id;
  raised_by_name: string;
  raised_at: Instant;
  voice: Voice;
  about: string[];
  person_safe: YesNoUnknown;
  access_still: YesNoUnknown;
  about_management: boolean;
  from_outside: boolean;
  tell_someone_now: boolean;
  provider_told: 'not_yet' | 'held' | 'told';
  calls: CallRow[];
  routes: RouteRow[];
  story: StoryLine[];
  hearing: Hearing[];
  /** Absent until the server has heard: clocks have not begun (K34). */
  heard_at?: Instant;
  next_word_by?: Instant;
  unit?: Id;
  person?: Id;
  visit?: Id;
  body?: Id;
  taken?: Taken;
  protect: 'nobody' | 'source' | 'raiser';
  /** The concern whose life this one shares: its steps are shown here. */
  joined_into?: Id;
  joined_at?: Instant;
  /** Other voices about the same thing, each a row of its own for those who may read it. */
  joined: Id[];
}

/** What became of one thing that somebody said. "Not done" owes its reason. */
export interface FeedbackChange {
  what: 'changed' | 'partly' | 'not_done';
  words: string;
  /** The same in Easy Read. */
  easy?: string;
  /** Of a check: the finding it answers. */
  question?: string;
}

export interface FeedbackStep {
  id: Id;
  kind: 'written' | 'told' | 'not_told' | 'heard';
  at: Instant;
  by_name: string;
  how?: FeedbackHow;
  on?: Day;
  read_back?: boolean;
  /** Absent: whoever raised it. */
  whom?: 'raiser' | 'person';
  words?: string;
}
/** Somebody reads aloud the words as they stand; its bytes are at `/api/feedback/spoken/{feedback}/{sha256}`. */
export interface FeedbackSpoken {
  id: Id;
  sha256: string;
  media_type: string;
  bytes: number;
  by_name: string;
  reads: ('plain' | 'easy')[];
}
export type FeedbackHow = 'in_person' | 'telephone' | 'letter' | 'video' | 'supporter' | 'app';
export type FamilyCovers = 'what_changed' | 'what_it_was_about' | 'asked_before';

/** You said, we did: for whoever said it, and as far as a consent goes for somebody's family. */
export interface FeedbackRow {
  id: Id;
  state: 'owed' | 'written' | 'told' | 'not_told';
  hospital: Id;
  due_on: Day;
  heard_on: Day;
  concern?: Id;
  visit?: Id;
  person?: Id;
  of_family: boolean;
  about: string[];
  changes: FeedbackChange[];
  tongue: 'en' | 'cy';
  by_name?: string;
  steps: FeedbackStep[];
  spoken: FeedbackSpoken[];
  /** Words of the person themself: until they were told, nobody was. */
  through: boolean;
}

export interface AlertRow {
  id: Id;
  concern: Id;
  hospital: Id;
  urgency: Urgency;
  seat: Seat;
  at: Instant;
  round: number;
  copy: boolean;
  state: 'waiting' | 'seen' | 'done';
  /** `concern`: somebody is to take it. All others are news; `not_yours`: it was not about theirs (K13). */
  kind: 'concern' | 'reopened' | 'moved' | 'joined' | 'unjoined' | 'not_yours' | 'route' | 'opened' | 'unsealed';
}

export type MediaType = 'image/jpeg' | 'image/webp' | 'image/png' | 'audio/mp4' | 'audio/webm' | 'application/pdf';

export interface EvidenceRow {
  id: Id;
  sha256: string;
  media_type: string;
  bytes: number;
  shows: string;
  by: Id;
  by_name: string;
  at: Instant;
  complete: boolean;
  visit?: Id;
  part?: string;
  question?: string;
  concern?: Id;
  release?: Id;
}

/** Something to put right before a draft may be published. */
export interface DraftFault {
  part: string;
  says: string;
  remedy: string;
  /** The question, the section, or the number of the case or line. */
  at?: string;
}

export interface DraftSave {
  id: Id;
  part: string;
  by: Id;
  by_name: string;
  at: Instant;
  /** Its author had not seen the save before it. */
  beside?: boolean;
}

export interface DraftReview {
  id: Id;
  faces: string[];
  reviewer: string;
  /** What they are, in their own words. */
  who: string;
  verdict: 'fit' | 'change';
  at: Instant;
  by_name: string;
  lived_experience?: boolean;
  words?: string;
  /** Of its faces, those whose words are still as they were read. */
  stands_for?: string[];
}

/** A version of a checklist as it is being written. Its parts may be incomplete; `checklists/authoring/` reads them. */
export interface DraftRow {
  id: Id;
  checklist: string;
  by: Id;
  by_name: string;
  began_at: Instant;
  changed_at: Instant;
  state: 'draft' | 'in_review' | 'published' | 'retired';
  about: Record<string, unknown>;
  questions: unknown[];
  words: Record<string, unknown>;
  pages: Record<string, unknown>;
  cases: unknown[];
  /** Newest first. */
  saves: DraftSave[];
  reviews: DraftReview[];
  faults: DraftFault[];
  from_version?: string;
  published?: string;
}

/** A question read aloud by somebody, for everybody, while the words are still those (`words_hash`). */
export interface ClipRow {
  id: Id;
  checklist: string;
  question: string;
  face: string;
  sha256: string;
  media_type: string;
  bytes: number;
  words_hash: string;
  by: Id;
  by_name: string;
  at: Instant;
}

/** A published checklist version; its inside is read by `checklists/`. */
export interface ChecklistRow {
  id: string;
  [more: string]: unknown;
}

/** Everything a phone holds, by the noun it travels under. */
export interface Nouns {
  me: MeRow;
  bodies: BodyRow;
  hospitals: HospitalRow;
  units: UnitRow;
  people: PersonRow;
  owed: OwedRow;
  visits: VisitRow;
  sheets: SheetRow;
  answers: AnswersRow;
  promises: PromiseRow;
  concerns: ConcernRow;
  feedback: FeedbackRow;
  alerts: AlertRow;
  evidence: EvidenceRow;
  checklists: ChecklistRow;
  clips: ClipRow;
  drafts: DraftRow;
}
export type Noun = keyof Nouns;

export const NOUNS: readonly Noun[] = [
  'me', 'bodies', 'hospitals', 'units', 'people', 'owed', 'visits', 'sheets', 'answers', 'promises', 'concerns', 'feedback', 'alerts',
  'evidence', 'checklists', 'clips', 'drafts',
];

const DEFAULTS: { [N in Noun]: Partial<Nouns[N]> } = {
  me: { demo: false, pushed_to: [], waits: {}, reminders: true, weekly: true, weeks: [], leave: [], texts: false },
  bodies: { on_lantern: true, own_values: [] },
  hospitals: { level: 'routine', visits: 'spread' },
  units: { phones: 'ask', cameras: 'not_allowed', looked_at: {} },
  people: { child: false, out_of_area: false, looked_at: {}, ehc_plan: false, barriers: [], to_tell: [], themes: [] },
  owed: { history_known: true, why: [] },
  visits: {
    announced: true, companions: [], companion_names: [], asked: {}, clock_doubtful: false, read_back: false, rung: [], seen: {},
    carried_from: [], changes: [], outcomes: [],
  },
  sheets: { state: 'begun', clock_doubtful: false, read_back: false, carried_from: [] },
  answers: {},
  promises: { state: 'open', checks: [] },
  concerns: {
    voice: 'own', about: [], person_safe: 'unknown', access_still: 'unknown', about_management: false,
    from_outside: false, tell_someone_now: false, provider_told: 'not_yet', calls: [], routes: [], story: [], hearing: [], joined: [],
    protect: 'nobody',
  },
  feedback: { of_family: false, about: [], changes: [], steps: [], tongue: 'en', spoken: [], through: false },
  alerts: { round: 0, copy: false, state: 'waiting', kind: 'concern' },
  evidence: { complete: false },
  checklists: {},
  clips: {},
  drafts: { state: 'draft', about: {}, questions: [], words: {}, pages: {}, cases: [], saves: [], reviews: [], faults: [] },
};

/** The row with what the wire left out because it has its default. */
export function filled<N extends Noun>(noun: N, row: Partial<Nouns[N]>): Nouns[N] {
  return { ...DEFAULTS[noun], ...row } as Nouns[N];
}
