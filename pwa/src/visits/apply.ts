// What a visit's commands do to what is shown, before the server has heard.
import { dayOf } from '../times.ts';
import type { Appliers, Change, Shown } from '../store/merge.ts';
import type { AnswersRow, MeRow, PromiseRow, VisitRow } from '../wire.ts';
import { how } from './met.ts';

type Table = Pick<
  Appliers,
  'plan_visit' | 'begin_visit' | 'record_answers' | 'make_promise' | 'check_promise' | 'finish_visit' | 'call_off_visit' | 'ring_ahead'
  | 'move_visit' | 'hand_over_visit' | 'add_to_visit' | 'take_off_visit'
  | 'record_not_seen'
>;

export const visits: Table = {
  plan_visit({ command, by }, shown) {
    const unit = shown.units.get(command.unit);
    const me = [...shown.me.values()][0];
    const goes = command.kind === 'host' ? ['host_lead', 'host_deputy'] : ['placing_commissioner', 'quality_checker'];
    const seat = me?.seats.find(({ role }) => goes.includes(role));
    const row: VisitRow = {
      id: command.visit, kind: command.kind, state: 'planned', checklist: command.checklist,
      body: seat?.body ?? '', body_name: seat?.body_name ?? '', hospital: unit?.hospital ?? '', unit: command.unit,
      lead: command.lead ?? by, lead_name: (command.lead ?? by) === me?.id ? (me?.name ?? '') : '', people: command.people, planned_on: command.planned_on,
      announced: command.announced ?? true, companions: command.companions ?? [], companion_names: [], asked: command.asked,
      clock_doubtful: false, read_back: false, rung: [], seen: {}, carried_from: [], changes: [], outcomes: [],
      ...(command.time_of_day ? { time_of_day: command.time_of_day } : {}),
    };
    // Planned again before it was sent: a visit that has gone further is not taken back.
    return shown.visits.has(command.visit) ? [] : [{ noun: 'visits', row }];
  },
  begin_visit: ({ command, at }, shown) =>
    visit(shown, command.visit, (row) => ({ ...row, state: row.state === 'planned' ? 'begun' : row.state, began_at: row.began_at ?? at })),

  record_answers({ id, command, by, at }, shown) {
    const row: AnswersRow = {
      id, visit: command.visit, part: command.part, ...authors(shown, command.visit, by, command.typed_by), at,
      answers: command.answers,
      ...(command.section === undefined ? {} : { section: command.section }),
    };
    const met = command.answers.map(({ value }) => how(value)).findLast((one) => one !== undefined);
    return [
      { noun: 'answers', row: shown.answers.get(id) ?? row },
      ...(met ? visit(shown, command.visit, (one) => ({ ...one, seen: { ...one.seen, [command.part]: met } })) : []),
    ];
  },

  make_promise({ command, at }, shown) {
    const trip = shown.visits.get(command.visit);
    const row: PromiseRow = {
      id: command.promise, hospital: trip?.hospital ?? '', unit: trip?.unit ?? '', words: command.words,
      by_whom: command.by_whom, made_on: dayOf(at), state: 'open', checks: [], visit: command.visit,
      ...(command.person === undefined ? {} : { person: command.person }),
      ...(command.by_when === undefined ? {} : { by_when: command.by_when }),
    };
    return [{ noun: 'promises', row: shown.promises.get(command.promise) ?? row }];
  },

  check_promise({ command, at }, shown) {
    const promise = shown.promises.get(command.promise);
    if (!promise) return [];
    const me = [...shown.me.values()][0];
    const check = {
      visit: command.visit, on: dayOf(at), by_name: me?.name ?? '', found: command.found,
      ...(command.words === undefined ? {} : { words: command.words }),
    };
    const others = promise.checks.filter((one) => one.visit !== command.visit || one.by_name !== check.by_name);
    const state = command.found === 'not_looked_at' ? promise.state : command.found;
    return [{ noun: 'promises', row: { ...promise, state, checks: [...others, check] } }];
  },

  finish_visit: ({ command, at }, shown) =>
    visit(shown, command.visit, (row) => ({
      ...row, state: 'finished', visited_on: command.visited_on, finished_at: row.finished_at ?? at,
      read_back: command.read_back ?? false,
    })),

  call_off_visit: ({ command, by }, shown) =>
    visit(shown, command.visit, (row) => ({ ...row, state: 'called_off', changes: [...row.changes, { at: '', by_name: '', by, why: command.why, called_off: true }] })),
  take_off_visit: ({ command, by }, shown) =>
    visit(shown, command.visit, (row) => {
      const people = row.people.filter((one) => !command.people.includes(one));
      return people.length ? { ...row, people } : { ...row, people, state: 'called_off', changes: [...row.changes, { at: '', by_name: '', by, called_off: true }] };
    }),
  move_visit: ({ command }, shown) => visit(shown, command.visit, (row) => ({ ...row, planned_on: command.planned_on })),
  add_to_visit: ({ command: { people, asked = {}, ...sent } }, shown) =>
    visit(shown, sent.visit, (row) => {
      const more = people.filter((one) => !row.people.includes(one));
      return { ...row, people: [...row.people, ...more], asked: { ...row.asked, ...Object.fromEntries(more.map((one) => [one, asked[one] ?? []])) } };
    }),
  hand_over_visit: ({ command }, shown) => visit(shown, command.visit, (row) => ({ ...row, lead: command.to, lead_name: '' })),

  ring_ahead: ({ id, command: { type: _, visit: trip, ...said }, at }, shown) =>
    visit(shown, trip, (row) => ({
      ...row, rung: [...row.rung.filter((one) => one.id !== id), { id, at, by_name: [...shown.me.values()][0]?.name ?? '', ...said }],
    })),

  record_not_seen: ({ id, command: { type: _, visit: on, ...said }, at }, shown) =>
    visit(shown, on, (row) => ({
      ...row,
      state: said.person || row.state === 'finished' ? row.state : 'called_off',
      outcomes: [...row.outcomes.filter((one) => one.id !== id), { id, on: dayOf(said.at ?? at), of: said.person ? 'person' : 'trip', at, ...said }],
    })),
};

function visit(shown: Shown, id: string, change: (row: VisitRow) => VisitRow): Change[] {
  const row = shown.visits.get(id);
  return row ? [{ noun: 'visits', row: change(row) }] : [];
}

/** Whose words, and who typed them: as the server decides it, what a supporter types is the checker's (K17). */
function authors(shown: Shown, visitId: string, by: string, typed?: string) {
  const trip = shown.visits.get(visitId);
  const me = [...shown.me.values()][0];
  const checks = me?.seats.some(({ role }) => role === 'quality_checker') ?? false; // a second checker answers for herself
  const whose = trip?.kind === 'quality_checker' ? { id: trip.lead, name: trip.lead_name } : onSheet(shown, visitId, me);
  const helped = whose !== undefined && by !== whose.id && !checks;
  const typist = helped ? by : typed;
  const name = helped ? me?.name : trip?.companion_names[trip.companions.indexOf(typist ?? '')];
  return {
    by: helped ? whose.id : by,
    by_name: helped ? whose.name : (me?.name ?? ''),
    ...(typist === undefined ? {} : { typed_by: typist, ...(name ? { typed_by_name: name } : {}) }),
  };
}

/** Whose a sheet is on which a supporter types: whoever began it, where people answer in their own words. */
function onSheet(shown: Shown, id: string, me: MeRow | undefined) {
  const sheet = shown.sheets.get(id);
  const spoken = ['people', 'families', 'quality_checkers'].includes(String(shown.checklists.get(sheet?.checklist ?? '')?.answered_by));
  return sheet && spoken && me?.seats.some(({ role }) => role === 'supporter') ? { id: sheet.by, name: sheet.by_name } : undefined;
}
