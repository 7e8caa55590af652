// Every command a phone may send. Mirror of server/lantern/*/commands.py; a command keeps its meaning for ever.
// long because every command there is is one contract, read in one place
import type {
  CallTo, Answer, Asked, BarrierOwner, Base, Consent, Day, Found, Hours, Id, Instant, KindOfHome, LateReason, MediaType, Nation, NotSeen,
  Period, Rating, RefusedBy, ReviewKind, Subject, Teller, TimeOfDay, Urgency, VisitKind, Voice, Whose, WhyNot, YesNoUnknown, Level,
  Detention, Rated, WhyNotSeen, Called, Reached, RouteKey, FamilyCovers, FeedbackChange, FeedbackHow,
} from './wire.ts';

export interface PlanVisit {
  type: 'plan_visit';
  visit: Id;
  kind: VisitKind;
  checklist: string;
  unit: Id;
  people: Id[];
  planned_on: Day;
  asked: Record<string, Asked[]>;
  announced?: boolean;
  companions?: Id[];
  /** Who goes, where it is not whoever plans it. */
  lead?: Id;
  time_of_day?: TimeOfDay;
}
export interface MoveVisit {
  type: 'move_visit';
  visit: Id;
  planned_on: Day;
  why: string;
  time_of_day?: TimeOfDay;
}
export interface AddToVisit {
  type: 'add_to_visit';
  visit: Id;
  people: Id[];
  asked?: Record<string, Asked[]>;
}
export interface TakeOffVisit {
  type: 'take_off_visit';
  visit: Id;
  people: Id[];
  why?: string;
  /** The body that pays for their care now has the trip to them. */
  hand_on?: boolean;
}
export interface HandOverVisit {
  type: 'hand_over_visit';
  visit: Id;
  to: Id;
  why?: string;
}
export interface BeginVisit {
  type: 'begin_visit';
  visit: Id;
}
export interface RecordAnswers {
  type: 'record_answers';
  visit: Id;
  part: string;
  answers: Answer[];
  section?: string;
  typed_by?: Id;
}
export interface MakePromise {
  type: 'make_promise';
  promise: Id;
  visit: Id;
  words: string;
  by_whom: string;
  person?: Id;
  by_when?: Day;
}
export interface CheckPromise {
  type: 'check_promise';
  promise: Id;
  visit: Id;
  found: 'kept' | 'partly' | 'not_kept' | 'not_looked_at';
  words?: string;
}
export interface FinishVisit {
  type: 'finish_visit';
  visit: Id;
  visited_on: Day;
  read_back?: boolean;
}
export interface CallOffVisit {
  type: 'call_off_visit';
  visit: Id;
  why: string;
}
export interface RecordNotSeen {
  type: 'record_not_seen';
  visit: Id;
  outcome: NotSeen;
  /** Absent: the whole trip came to nothing. */
  person?: Id;
  why?: WhyNot;
  words?: string;
  refused_by?: RefusedBy;
  refused_name?: string;
  asked_for?: string;
  moved_to?: string;
  at?: Instant;
  written_at?: Instant;
}

export interface RingAhead {
  type: 'ring_ahead';
  visit: Id;
  people: Record<Id, Found>;
  infection: 'yes' | 'no' | 'not_known';
  spoke_to?: string;
  words?: string;
  decided?: 'go_on' | 'another_day';
}

export interface GoAway {
  type: 'go_away';
  absence: Id;
  from_on: Day;
  until_on: Day;
  cover?: Id;
  /** A colleague who cannot say so themself. */
  account?: Id;
  words?: string;
}
export interface ComeBack {
  type: 'come_back';
  absence: Id;
}
export interface CheckContact {
  type: 'check_contact';
  contact: Id;
}
export interface CorrectContact {
  type: 'correct_contact';
  contact: Id;
  name: string;
  said: string;
  hours?: string;
}
export interface DoubtNumber {
  type: 'doubt_number';
  hospital: Id;
  to: CallTo;
  number: string;
  words?: string;
}
export interface TakeBackDoubt {
  type: 'take_back_doubt';
  hospital: Id;
  to: CallTo;
  number: string;
}
export interface SetTurn {
  type: 'set_turn';
  turn: Id;
  body: Id;
  from_on: Day;
  until_on: Day;
  begins: string;
  ends: string;
  role?: 'placing_oncall' | 'host_lead' | 'host_deputy' | 'region';
  /** Monday is 1; empty: every day. */
  days?: number[];
  account?: Id;
  label?: string;
  telephone?: string;
  email?: string;
}
export interface DropTurn {
  type: 'drop_turn';
  turn: Id;
}

export interface RecordReview {
  type: 'record_review';
  person: Id;
  kind: ReviewKind;
  held_on: Day;
  consent: Consent;
  community?: boolean;
  next_on?: Day;
}
export interface RecordConsent {
  type: 'record_consent';
  person: Id;
  consent: Consent;
  said_on: Day;
}
export interface SendPapers {
  type: 'send_papers';
  person: Id;
  review_on: Day;
}
export interface NoteEhcPlan {
  type: 'note_ehc_plan';
  person: Id;
  has: boolean;
}
export interface BeginHomePlan {
  type: 'begin_home_plan';
  person: Id;
  hoped_for: Day;
  kind_of_home: KindOfHome;
  area: string;
}
export interface NameBarrier {
  type: 'name_barrier';
  barrier: Id;
  person: Id;
  words: string;
  owner: BarrierOwner;
  owner_name: string;
  line_name: string;
  by_when: Day;
}
export interface BarrierMoved {
  type: 'barrier_moved';
  barrier: Id;
  person: Id;
  words: string;
  by_when?: Day;
  gone?: boolean;
}
export interface ExceptVisit {
  type: 'except_visit';
  person: Id;
  why: string;
  until: Day;
}
export interface ExplainLateness {
  type: 'explain_lateness';
  person: Id;
  lapse: Id;
  reason: LateReason;
  words: string;
  /** While nobody has been, reminders rest until this day. */
  until?: Day;
}
export interface RecordDeath {
  type: 'record_death';
  person: Id;
  died_on: Day;
  mistaken?: boolean;
}
export interface TellOfDeath {
  type: 'tell_of_death';
  person: Id;
  whom: Teller;
  how?: 'telephone' | 'in_person' | 'letter' | 'form';
}
export interface MovePerson {
  type: 'move_person';
  person: Id;
  unit: Id;
  moved_on: Day;
  words?: string;
  mistaken?: boolean;
}
export interface RecordDischarge {
  type: 'record_discharge';
  person: Id;
  discharged_on: Day;
  lives_now?: string;
  words?: string;
  mistaken?: boolean;
}
export interface SetLocalValue {
  type: 'set_local_value';
  body: Id;
  name: string;
  value: string;
  from_on: Day;
  source: string;
}

export interface ConfirmRegister {
  type: 'confirm_register';
  hospital: Id;
  /** 2026-11 */
  month: string;
  wards: { unit: Id; body: Id; count: number; words?: string }[];
  others?: { unit: Id; named: string; count: number; words?: string }[];
}
export interface SettleQuestion {
  type: 'settle_question';
  question: Id;
  right: 'hospital' | 'us';
  words: string;
}
/** What comes together in a hospital, as its host or region judges it; `marks` are the sources that stood before them. */
export interface JudgePattern {
  type: 'judge_pattern';
  hospital: Id;
  kind: 'theme' | 'signs' | 'promises' | 'not_private' | 'zero_restraint';
  theme: Id;
  verdict: 'confirmed' | 'watched' | 'dismissed';
  words: string;
  marks: Id[];
}
/** From now on this organisation's Quality Checkers go to this hospital. */
export interface NameCheckers {
  type: 'name_checkers';
  hospital: Id;
  checkers: Id;
}

export interface AskHost {
  type: 'ask_host';
  ask: Id;
  hospital: Id;
  age_band: AgeBand;
  nation: Nation;
  why: string;
  answer_by: Day;
  unit?: Id;
  body?: Id;
}
export interface AnswerAsk {
  type: 'answer_ask';
  ask: Id;
  words: string;
}
export interface RecordAskCall {
  type: 'record_ask_call';
  ask: Id;
  spoke_to: string;
  words: string;
}
export interface DecideAsk {
  type: 'decide_ask';
  ask: Id;
  decision: AdmissionDecision;
  reasons: string;
  admit_on?: Day;
  safeguards?: string;
}
export interface TellOfAdmission {
  type: 'tell_of_admission';
  ask: Id;
  whom: ToldOfAdmission;
  how: 'telephone' | 'letter' | 'meeting' | 'in_person';
  named?: string;
}
export interface RateHospital {
  type: 'rate_hospital';
  hospital: Id;
  rating: Rating;
  report_on: Day;
  location: string;
  source?: string;
}
export type AgeBand = 'under_18' | '18_to_25' | '26_to_64' | '65_and_over';
export type AdmissionDecision = 'placed' | 'not_placed' | 'by_exception';
export type ToldOfAdmission = 'icb_chief_executive' | 'region' | 'host' | 'quality_board' | 'health_board' | 'national_team';

export interface BeginSheet {
  type: 'begin_sheet';
  sheet: Id;
  checklist: string;
  about: Subject;
  period?: Period;
  whose?: Whose;
}
export interface CarryOver {
  type: 'carry_over';
  /** A sheet, or a trip that has not been handed in. */
  sheet: Id;
  checklist: string;
  /** On a trip: what is asked in each part from now on. */
  asked?: Record<string, Asked[]>;
}
export interface FinishSheet {
  type: 'finish_sheet';
  sheet: Id;
  finished_on: Day;
  read_back?: boolean;
}

export interface RaiseConcern {
  type: 'raise_concern';
  concern: Id;
  hospital: Id;
  urgency: Urgency;
  words: string;
  unit?: Id;
  person?: Id;
  visit?: Id;
  voice?: Voice;
  about?: string[];
  person_safe?: YesNoUnknown;
  access_still?: YesNoUnknown;
  about_management?: boolean;
  tell_someone_now?: boolean;
  protect?: 'nobody' | 'source' | 'raiser';
  source?: string;
}
export interface AddToConcern {
  type: 'add_to_concern';
  concern: Id;
  words: string;
}
export interface RecordCall {
  type: 'record_call';
  concern: Id;
  to: Called;
  spoke_to?: string;
  reference?: string;
  words?: string;
  took_it?: boolean;
  number?: string;
  told_at?: Instant;
  reached?: Reached;
}
export interface SeeConcern {
  type: 'see_concern';
  concern: Id;
}
export interface TakeConcern {
  type: 'take_concern';
  concern: Id;
  next_step: string;
  next_word_by: Instant;
}
export interface GiveWord {
  type: 'give_word';
  concern: Id;
  words: string;
  next_word_by: Instant;
}
export interface SeeAgain {
  type: 'see_again';
  concern: Id;
  visit: Id;
  changed: 'yes' | 'partly' | 'no';
  words: string;
}
export interface CloseConcern {
  type: 'close_concern';
  concern: Id;
  words: string;
  not_seen_why?: WhyNotSeen;
}
export interface ReopenConcern {
  type: 'reopen_concern';
  concern: Id;
  words: string;
  urgency?: Urgency;
}
export interface MoveConcern {
  type: 'move_concern';
  concern: Id;
  hospital: Id;
  words: string;
  unit?: Id;
  person?: Id;
}
export interface JoinConcerns {
  type: 'join_concerns';
  concern: Id;
  other: Id;
  words: string;
}
export interface UnjoinConcern {
  type: 'unjoin_concern';
  concern: Id;
  words: string;
}
export interface OpenSource {
  type: 'open_source';
  concern: Id;
  why: string;
}
export interface LeaveRoute {
  type: 'leave_route';
  concern: Id;
  route: RouteKey;
  words: string;
}
export interface SeeNews {
  type: 'see_news';
  alert: Id;
}

export interface NameEvidence {
  type: 'name_evidence';
  evidence: Id;
  sha256: string;
  media_type: MediaType;
  bytes: number;
  shows: string;
  visit?: Id;
  part?: string;
  question?: string;
  concern?: Id;
  /** What was released to a hospital, to which this is sent with a reply. */
  release?: Id;
}
export interface ReleaseFinding {
  type: 'release_finding';
  release: Id;
  words: string;
  concern?: Id;
  visit?: Id;
  question?: string;
  name_ward?: boolean;
}
export interface HoldFromProvider {
  type: 'hold_from_provider';
  concern: Id;
  reason: string;
  look_on: Day;
}
export interface ReplyToFinding {
  type: 'reply_to_finding';
  reply: Id;
  release: Id;
  words: string;
  done?: boolean;
}

export interface DraftChecklist {
  type: 'draft_checklist';
  draft: Id;
  checklist: string;
  from_version?: string;
}
export interface SaveDraft {
  type: 'save_draft';
  draft: Id;
  /** `about`, `questions`, `words/<face>`, `page/<face>`, `cases`: each whole. */
  parts: Record<string, unknown>;
  based_on?: Record<string, Id>;
}
export interface ReviewDraft {
  type: 'review_draft';
  draft: Id;
  review: Id;
  faces: string[];
  reviewer: string;
  who: string;
  verdict: 'fit' | 'change';
  lived_experience?: boolean;
  words?: string;
}
export interface PublishDraft {
  type: 'publish_draft';
  draft: Id;
  from_on: Day;
}
export interface RetireChecklist {
  type: 'retire_checklist';
  version: string;
  from_on: Day;
}

export interface KeepClip {
  type: 'keep_clip';
  clip: Id;
  checklist: string;
  question: string;
  face: string;
  sha256: string;
  media_type: 'audio/mp4' | 'audio/webm';
  bytes: number;
  words_hash: string;
}
export interface DropClip {
  type: 'drop_clip';
  clip: Id;
}

export interface AllowPush {
  type: 'allow_push';
  endpoint: string;
  p256dh: string;
  auth: string;
}
export interface StopPush {
  type: 'stop_push';
  endpoint: string;
}
export interface AllowTexts {
  type: 'allow_texts';
  mobile: string;
}
export interface StopTexts {
  type: 'stop_texts';
}
export interface ChooseLanguage {
  type: 'choose_language';
  language: string;
}

/** Without an account: one's own week, one's own leave. */
export interface SetWorkingWeek {
  type: 'set_working_week';
  from_on: Day;
  hours: Hours[];
  base?: Base;
  people_a_day?: number;
  trips_a_week?: number;
  account?: Id;
}
export interface NoteLeave {
  type: 'note_leave';
  leave: Id;
  from_on: Day;
  until_on: Day;
  account?: Id;
}
export interface CallOffLeave {
  type: 'call_off_leave';
  leave: Id;
}
/** From a day on a colleague has these people, with the trips that go along. No day moves by it. */
export interface HandOverPeople {
  type: 'hand_over_people';
  handover: Id;
  to: Id;
  people: Id[];
  from_on: Day;
  visits?: Id[];
  words?: string;
  notes?: Record<Id, string>;
}
export interface TakeBackHandover {
  type: 'take_back_handover';
  handover: Id;
}
export interface ReadHandover {
  type: 'read_handover';
  handover: Id;
  person: Id;
}
export interface AskOfVisits {
  type: 'ask_of_visits';
  hospital: Id;
  visits: 'spread' | 'join';
}
export interface ChooseReminders {
  type: 'choose_reminders';
  reminders?: boolean;
  weekly?: boolean;
}

export interface RecordRating {
  type: 'record_rating';
  person: Id;
  rating: Rated;
  consent: Consent;
  rated_on: Day;
  words?: string;
}
export interface NoteHospitalLeave {
  type: 'note_hospital_leave';
  leave: Id;
  person: Id;
  from_on: Day;
  until_on?: Day;
  where?: string;
  mistaken?: boolean;
}
export interface NameKeyworker {
  type: 'name_keyworker';
  person: Id;
  keyworker: string;
  since: Day;
  ended?: boolean;
}
export interface NoteThemes {
  type: 'note_themes';
  person: Id;
  review_on: Day;
  themes: string;
}
export interface RecordDetention {
  type: 'record_detention';
  person: Id;
  detention: Detention;
  since: Day;
}
export interface ChangePayer {
  type: 'change_payer';
  people: readonly Id[];
  to: Id;
  since: Day;
  words?: string;
  still_pays?: boolean;
}
export interface AddPayer {
  type: 'add_payer';
  person: Id;
  body: Id;
  since: Day;
  words?: string;
}
export interface EndPayer {
  type: 'end_payer';
  person: Id;
  body: Id;
  since: Day;
  words?: string;
}
export interface SendAgain {
  type: 'send_again';
  alert: Id;
}
export interface NoticeSetAside {
  type: 'notice_set_aside';
  command: Id;
}

export interface SetLevel {
  type: 'set_level';
  hospital: Id;
  level: Level;
  reasons: string;
  again_on?: Day;
  meeting?: Id;
}
export interface ConfirmLevel {
  type: 'confirm_level';
  heard: Id;
  spoke_to?: string;
}
export interface PlanMeeting {
  type: 'plan_meeting';
  meeting: Id;
  hospitals: Id[];
  planned_on: Day;
  kind?: 'forum' | 'rapid';
  place?: string;
}
export interface CallOffMeeting {
  type: 'call_off_meeting';
  meeting: Id;
  why: string;
}
export interface AddItem {
  type: 'add_item';
  meeting: Id;
  words: string;
  hospital?: Id;
}
export interface BeginMeeting {
  type: 'begin_meeting';
  meeting: Id;
}
export interface DecideAtMeeting {
  type: 'decide_at_meeting';
  meeting: Id;
  topic: string;
  words: string;
}
export interface AgreeAction {
  type: 'agree_action';
  meeting: Id;
  action: Id;
  topic: string;
  hospital: Id;
  words: string;
  owner: string;
  by_when: Day;
  owner_body?: Id;
}
export interface RecordDisagreement {
  type: 'record_disagreement';
  meeting: Id;
  topic: string;
  words: string;
  body: Id;
}
export interface FinishMeeting {
  type: 'finish_meeting';
  meeting: Id;
  present?: string[];
}
export interface SayOfAction {
  type: 'say_of_action';
  action: Id;
  words: string;
}
export interface SeeAction {
  type: 'see_action';
  action: Id;
  found: 'kept' | 'partly' | 'not_kept';
  words?: string;
}

export type ForumSeat = 'regulator' | 'council' | 'safeguarding' | 'advocacy' | 'lived_experience' | 'family';
export type ToldBy = 'email' | 'post' | 'telephone';
export interface AppointMember {
  type: 'appoint_member';
  seat: Id;
  hospital: Id;
  kind: ForumSeat;
  name: string;
  from_on: Day;
  until_on: Day;
  face?: string;
  told_by?: ToldBy;
  email?: string;
  contact?: string;
  body_name?: string;
}
export interface RenewMember {
  type: 'renew_member';
  seat: Id;
  until_on: Day;
}
export interface EndMember {
  type: 'end_member';
  seat: Id;
  ended_on: Day;
  why: string;
}
export interface ReachMember {
  type: 'reach_member';
  seat: Id;
  face: string;
  told_by: ToldBy;
  email?: string;
  contact?: string;
}
export interface TellMember {
  type: 'tell_member';
  letter: Id;
}

export type WhatFor = 'safeguarding' | 'contact' | 'same_person' | 'look_again' | 'other';
export interface OpenIdentity {
  type: 'open_identity';
  concern: Id;
  what_for: WhatFor;
  why: string;
}

export interface SharePractice {
  type: 'share_practice';
  practice: Id;
  title: string;
  done: string;
  changed: string;
  /** Themes of the checklists. */
  tags: string[];
  where?: string;
  easy?: string;
  easy_cy?: string;
}
export interface TriedPractice {
  type: 'tried_practice';
  practice: Id;
  words: string;
  helped?: boolean;
}
export interface TakeBackPractice {
  type: 'take_back_practice';
  practice: Id;
  why: string;
}
export interface WriteBack {
  type: 'write_back';
  feedback: Id;
  changes: FeedbackChange[];
  tongue?: 'en' | 'cy';
}
export interface TellBack {
  type: 'tell_back';
  feedback: Id;
  how: FeedbackHow;
  told_on: Day;
  read_back?: boolean;
  they_said?: string;
  whom?: 'raiser' | 'person';
}
export interface CouldNotTell {
  type: 'could_not_tell';
  feedback: Id;
  why: string;
  try_on: Day;
}
export interface SpeakBack {
  type: 'speak_back';
  feedback: Id;
  spoken: Id;
  words_hash: string;
  sha256: string;
  media_type: 'audio/mp4' | 'audio/webm';
  bytes: number;
}
export interface DropSpoken {
  type: 'drop_spoken';
  feedback: Id;
  spoken: Id;
}
export interface HearBack {
  type: 'hear_back';
  feedback: Id;
  words?: string;
  whom?: 'raiser' | 'person';
}
export interface ShareWithFamily {
  type: 'share_with_family';
  share: Id;
  person: Id;
  account: Id;
  covers: FamilyCovers[];
  basis: 'consent' | 'best_interests';
  words: string;
  said_on: Day;
}
export interface StopSharing {
  type: 'stop_sharing';
  share: Id;
  words?: string;
}

export type Command =
  | PlanVisit | BeginVisit | RecordAnswers | MakePromise | CheckPromise | FinishVisit | CallOffVisit | RingAhead
  | MoveVisit | HandOverVisit | AddToVisit | TakeOffVisit | HandOverPeople | TakeBackHandover | ReadHandover
  | RecordNotSeen
  | GoAway | ComeBack | SetTurn | DropTurn | CheckContact | CorrectContact | DoubtNumber | TakeBackDoubt
  | RecordReview | RecordConsent | SendPapers | NoteEhcPlan | BeginHomePlan | NameBarrier | BarrierMoved | ExceptVisit
  | ConfirmRegister | SettleQuestion | JudgePattern
  | RecordDeath | TellOfDeath | MovePerson | RecordDischarge | RecordRating | NameKeyworker | NoteThemes | RecordDetention | ChangePayer | AddPayer | EndPayer | NoteHospitalLeave
  | SetLocalValue | NameCheckers
  | ExplainLateness
  | AskHost | AnswerAsk | RecordAskCall | DecideAsk | TellOfAdmission | RateHospital
  | BeginSheet | CarryOver | FinishSheet
  | RaiseConcern | AddToConcern | RecordCall | SeeConcern | TakeConcern | GiveWord | SeeAgain | CloseConcern
  | ReopenConcern | MoveConcern | JoinConcerns | UnjoinConcern | SeeNews | OpenSource | LeaveRoute
  | NameEvidence | ReleaseFinding | HoldFromProvider | ReplyToFinding
  | WriteBack | TellBack | CouldNotTell | HearBack | SpeakBack | DropSpoken | ShareWithFamily | StopSharing
  | DraftChecklist | SaveDraft | ReviewDraft | PublishDraft | RetireChecklist
  | KeepClip | DropClip
  | AllowPush | StopPush | AllowTexts | StopTexts | ChooseLanguage | ChooseReminders | SendAgain
  | SetWorkingWeek | NoteLeave | CallOffLeave | AskOfVisits
  | SetLevel | ConfirmLevel | PlanMeeting | CallOffMeeting | AddItem | BeginMeeting | DecideAtMeeting | AgreeAction
  | RecordDisagreement | FinishMeeting | SayOfAction | SeeAction
  | AppointMember | RenewMember | EndMember | ReachMember | TellMember | OpenIdentity
  | SharePractice | TriedPractice | TakeBackPractice
  | NoticeSetAside;

export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/** A command on its way: its identity, its place in this store's order, its author and the moment it was made. */
export interface Sent<C extends Command = Command> {
  n: number;
  id: Id;
  at: Instant;
  by: Id;
  command: C;
}
