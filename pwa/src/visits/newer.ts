// How a trip goes on in a newer version of its checklist: what was chosen for it stays, as far as it is still asked. Pure.
import { asked, type Question } from '../checklists/rules.ts';
import { inForce, type Version } from '../checklists/version.ts';
import type { Asked, ChecklistRow, Day, VisitRow } from '../wire.ts';
import { kindOfPart, questionsOf } from './asked.ts';

type Pinned = Record<string, Asked[]>;

/** The version in force, where it is newer than the one this trip stands on; nothing once it is handed in or called off. */
export function newerFor(visit: Pick<VisitRow, 'state' | 'checklist'>, rows: Iterable<ChecklistRow>, on: Day): Version | undefined {
  if (visit.state !== 'planned' && visit.state !== 'begun') return undefined;
  const [checklist = '', version = ''] = visit.checklist.split('/');
  const now = inForce(rows, checklist, on);
  return now && now.version > version ? now : undefined;
}

/** What is asked from now on: the newer version's core, and everything that was on the trip and is still asked, with its reason. */
export function carried(pinned: Pinned, after: Version): Pinned {
  return Object.fromEntries(Object.entries(pinned).map(([part, list]) => {
    const was = new Map(list.map((one) => [one.question, one]));
    return [part, asked(after.questions, kindOfPart(part), was.keys()).map(({ id }) => was.get(id) ?? { question: id })];
  }));
}

/** Every question of a trip once, whichever part it is asked in: all of the version's where none were chosen. */
export function onTrip(version: Version, pinned: Pinned): Question[] {
  const parts = Object.keys(pinned);
  if (parts.length === 0) return version.questions;
  const found = new Set(parts.flatMap((part) => questionsOf(version, pinned, part).map(({ id }) => id)));
  return version.questions.filter(({ id }) => found.has(id));
}
