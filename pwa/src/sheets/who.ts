// Who fills in which checklist about what, on this phone. The server decides; this only offers what it would take.
import type { Version } from '../checklists/version.ts';
import type { BodyRow, HospitalRow, MeRow, PersonRow, Role, Subject, SubjectKind, UnitRow } from '../wire.ts';

const PLACING: readonly Role[] = ['placing_commissioner', 'placing_oncall', 'placing_safeguarding', 'quality_checker', 'supporter'];
const SEATED: readonly Role[] = [...PLACING, 'host_lead', 'host_deputy', 'region'];

export const isAlone = (version: Version) => version.filled_in === 'alone';
/** What a checklist that is filled in alone is about: all its sections are about the same kind of thing. */
export const kindOf = (version: Version): SubjectKind => version.sections[0]!.part;
/** Answered in people's own words: one question a screen, and read back before it is handed in. */
export const isSpoken = ({ answered_by: by }: Version) => by === 'people' || by === 'families' || by === 'quality_checkers';
/** Answers given for somebody may come from several people: whose they are is asked first (K18). */
export const asksWhose = ({ answered_by: by }: Version) => by === 'people' || by === 'families';
/** Whether somebody answers for themself: a Quality Checker, the person, and a family where families are asked. */
export const ownAnswering = ({ answered_by: by }: Pick<Version, 'answered_by'>, voice: string | undefined) =>
  by === 'quality_checkers' || voice === 'own' || (voice === 'family' && by === 'families');

const holds = (me: Pick<MeRow, 'seats'> | undefined, roles: readonly Role[]) => me?.seats.some(({ role }) => roles.includes(role)) ?? false;

export function mayFill(me: Pick<MeRow, 'seats'> | undefined, version: Version): boolean {
  if (!isAlone(version)) return false;
  if (version.answered_by === 'quality_checkers') return holds(me, ['quality_checker']);
  if (version.answered_by === 'providers' && holds(me, ['provider_manager'])) return true;
  if (kindOf(version) === 'person' && asksWhose(version) && isFamily(me)) return true;
  return holds(me, kindOf(version) === 'person' ? PLACING : SEATED);
}

/** Whether somebody's only part is to be somebody's family: they speak of that person, and read nothing about them (K15). */
export const isFamily = (me: Pick<MeRow, 'seats'> | undefined) => !holds(me, SEATED) && (me?.seats.some(({ person }) => person !== undefined) ?? false);

/** Those whose family one is, as one calls them. */
export const relatives = (me: Pick<MeRow, 'seats'> | undefined): { id: string; name: string }[] =>
  me?.seats.flatMap(({ person, person_name }) => (person ? [{ id: person, name: person_name ?? '' }] : [])) ?? [];

export interface Choosable extends Subject {
  name: string;
  /** Where it is. */
  hint?: string;
}

interface Known {
  people: Iterable<PersonRow>;
  units: ReadonlyMap<string, UnitRow>;
  hospitals: ReadonlyMap<string, HospitalRow>;
  bodies: ReadonlyMap<string, BodyRow>;
  hospitalName: (hospital: HospitalRow | undefined) => string;
}

/** What this checklist could be about, by name. Where one's own people live comes first. */
export function choosable(me: MeRow | undefined, version: Version, known: Known): Choosable[] {
  const people = [...known.people].filter(({ view, left_on }) => view === 'full' && !left_on);
  const place = (unit: UnitRow | undefined) => known.hospitalName(known.hospitals.get(unit?.hospital ?? ''));
  const near = new Set(people.flatMap(({ unit, hospital }) => [unit, hospital]));
  const own = ownHospitals(me);
  const first = (all: Choosable[]) =>
    all.sort((a, b) => Number(near.has(b.id)) - Number(near.has(a.id)) || a.name.localeCompare(b.name, 'en', { numeric: true }));
  switch (kindOf(version)) {
    case 'person':
      if (isFamily(me)) return relatives(me).map((one) => ({ kind: 'person', ...one }));
      return first(people.map((one) => ({ kind: 'person', id: one.id, name: one.known_as ?? one.name, hint: known.units.get(one.unit)?.name ?? '' })));
    case 'ward':
      return first([...known.units.values()].filter(({ hospital }) => !own || own.has(hospital))
        .map((one) => ({ kind: 'ward', id: one.id, name: one.name, hint: place(one) })));
    case 'hospital':
      return first([...known.hospitals.values()].filter(({ id }) => !own || own.has(id))
        .map((one) => ({ kind: 'hospital', id: one.id, name: known.hospitalName(one), hint: one.town })));
    case 'system':
      return [...new Set(me?.seats.filter(({ role }) => SEATED.includes(role)).flatMap(({ body }) => body ?? []))]
        .map((id) => ({ kind: 'system', id, name: known.bodies.get(id)?.name ?? id }));
    case 'visitor':
      return me ? [{ kind: 'visitor', id: me.id, name: me.name }] : [];
  }
}

/** The hospitals of somebody who only runs one for its provider; undefined for everybody else. */
function ownHospitals(me: MeRow | undefined): Set<string> | undefined {
  if (holds(me, SEATED)) return undefined;
  return new Set(me?.seats.filter(({ role }) => role === 'provider_manager').flatMap(({ hospital }) => hospital ?? []));
}
