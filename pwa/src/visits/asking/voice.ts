// Whose words are written here. A supporter types on somebody else's sheet in that person's voice, and never in their own (K17).
import { versionOf } from '../../checklists/version.ts';
import { me, row } from '../../store/index.ts';
import type { Id } from '../../wire.ts';

/** Who answers in their own words: as `SPOKEN` of the server's sheets. */
export const SPOKEN: readonly unknown[] = ['people', 'families', 'quality_checkers'];

/** On this visit or sheet: one's own account, or that of whoever one types for. */
export function voiceIn(visit: Id): Id {
  const who = me.value;
  const sheet = row('sheets', visit).value;
  if (!who || !sheet || sheet.by === who.id) return who?.id ?? '';
  const holds = (role: string) => who.seats.some((one) => one.role === role);
  const spoken = SPOKEN.includes(versionOf(row('checklists', sheet.checklist).value)?.answered_by);
  return spoken && holds('supporter') && !holds('quality_checker') ? sheet.by : who.id;
}
