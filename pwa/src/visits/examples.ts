// Ash Ward as the tests of visits and concerns know it: Priya visits, Danny lives there. Used by tests only.
import type { FaceWords, Version } from '../checklists/version.ts';
import type { AnswersRow, ConcernRow, HospitalRow, OwedRow, PersonRow, PromiseRow, UnitRow, VisitRow } from '../wire.ts';

const words = (ask: (id: string) => string): FaceWords => ({
  title: 'Visit',
  sections: { meeting: 'Meeting', voices: 'Voices', safety: 'Safety', place: 'The place' },
  questions: Object.fromEntries(QUESTIONS.map(({ id }) => [id, { ask: ask(id) }])),
  answers: { yes: 'Yes', no: 'No', in_person: 'Met in person', signs: 'Signs', words: 'Words', not_looked_at: 'Not looked at this time' },
  fields: { private: 'In private?' },
  parts: {},
});

const QUESTIONS: Version['questions'] = [
  { id: 'met', part: 'person', section: 'meeting', kind: 'seen', turn: 'core' },
  { id: 'own', part: 'person', section: 'voices', kind: 'voice', whose: 'person', turn: 'core' },
  { id: 'view', part: 'person', section: 'voices', kind: 'voice', whose: 'own_view', turn: 'core' },
  { id: 'advocate', part: 'person', section: 'voices', kind: 'yes_no_unsure', turn: 'rotating' },
  { id: 'safe', part: 'person', section: 'safety', kind: 'yes_no_unsure', turn: 'core', rates: { poor: { safe: 'no' } }, raises: { urgent: { safe: 'no' } } },
  { id: 'why', part: 'person', section: 'safety', kind: 'words', turn: 'core', show_if: { safe: 'no' } },
  { id: 'clean', part: 'ward', section: 'place', kind: 'yes_no_unsure', turn: 'core' },
  { id: 'noise', part: 'ward', section: 'place', kind: 'yes_no_unsure', turn: 'rotating' },
];

export const version: Version = {
  id: 'adult-oversight/2026-04-01', checklist: 'adult-oversight', version: '2026-04-01', answered_by: 'professionals',
  faces: ['en', 'cy'], review: {}, rotate: { person: 1, ward: 1 }, questions: QUESTIONS,
  sections: [
    { id: 'meeting', part: 'person', theme: 'voice' }, { id: 'voices', part: 'person', theme: 'voice' },
    { id: 'safety', part: 'person', theme: 'safety' }, { id: 'place', part: 'ward', theme: 'environment' },
  ],
  words: { en: words((id) => `${id}?`), cy: words((id) => `${id} (cy)?`) },
};

export const visit = (more: Partial<VisitRow> = {}): VisitRow => ({
  id: 'today', kind: 'oversight', state: 'begun', checklist: version.id, body: 'northmoor', body_name: 'Northmoor ICB',
  hospital: 'larkmere', unit: 'ash', lead: 'priya', lead_name: 'Priya Raman', people: ['danny'], planned_on: '2026-11-21',
  announced: true, companions: [], companion_names: [], clock_doubtful: false, read_back: false, rung: [], seen: {}, carried_from: [],
  changes: [], outcomes: [],
  asked: { danny: [{ question: 'met' }, { question: 'advocate', why: { never: true } }], ward: [{ question: 'clean' }] }, ...more,
});

export const person = (more: Partial<PersonRow> = {}): PersonRow => ({
  id: 'danny', view: 'full', name: 'Daniel Whitlock', known_as: 'Danny', hospital: 'larkmere', unit: 'ash',
  placing_body: 'northmoor', child: false, out_of_area: false, looked_at: {}, ehc_plan: false, barriers: [], to_tell: [], themes: [],
  ...more,
});

export const unit = (more: Partial<UnitRow> = {}): UnitRow => ({
  id: 'ash', hospital: 'larkmere', name: 'Ash Ward', kind: 'assessment and treatment', security: 'none', ages: 'adults',
  phones: 'ask', cameras: 'not_allowed', looked_at: {}, ...more,
});

export const hospital = (more: Partial<HospitalRow> = {}): HospitalRow => ({
  id: 'larkmere', name: 'Larkmere Hospital', provider: 'Thornlea', town: 'Larkmere', nation: 'england', host: 'marchfield',
  host_name: 'Marchfield ICB', host_on_lantern: true, regulator: 'CQC', council: 'Marchfield Council', level: 'routine', visits: 'spread',
  telephones: [
    { to: 'emergency', name: 'Emergency services', number: '999' },
    { to: 'council_day', name: 'Safeguarding adults', number: '01632 960001' },
    { to: 'children_day', name: 'Children’s team', number: '01632 960002' },
    { to: 'council_night', name: 'Out of hours', number: '01632 960003' },
    { to: 'provider_oncall', name: 'On-call manager', number: '01632 960004' },
  ],
  ...more,
});

export const owed = (more: Partial<OwedRow> = {}): OwedRow => ({
  id: 'o-danny', person: 'danny', kind: 'oversight_visit', due_on: '2026-11-06', warn_on: '2026-10-23', state: 'not_yet',
  counted_from: { what: 'last_visit', on: '2026-09-11' }, policy: '2026-04-01', history_known: true, why: [],
  reason: { rule: 'V1', value: '56', unit: 'days', authority: 'policy', source: 'NHS England' }, ...more,
});

export const answers = (more: Partial<AnswersRow> = {}): AnswersRow => ({
  id: 'a1', visit: 'today', part: 'danny', by: 'priya', by_name: 'Priya Raman', at: '2026-11-21T10:00:00Z', answers: [], ...more,
});

export const promise = (more: Partial<PromiseRow> = {}): PromiseRow => ({
  id: 'p1', hospital: 'larkmere', unit: 'ash', words: 'The door is mended', by_whom: 'Ward manager', made_on: '2026-09-11',
  state: 'open', checks: [], visit: 'before', ...more,
});

export const concern = (more: Partial<ConcernRow> = {}): ConcernRow => ({
  id: 'c1', hospital: 'larkmere', urgency: 'urgent', words: 'Danny has bruises on both arms.', state: 'open', raised_by: 'priya',
  raised_by_name: 'Priya Raman', raised_at: '2026-11-21T10:00:00Z', voice: 'own', about: [], person_safe: 'unknown',
  access_still: 'unknown', about_management: false, from_outside: false, tell_someone_now: false, provider_told: 'not_yet',
  calls: [], story: [], hearing: [], joined: [], routes: [], protect: 'nobody', unit: 'ash', ...more,
});
