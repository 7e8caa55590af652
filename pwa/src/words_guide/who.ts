// Whose writing the guide looks at: people who are paid to write about others. A Quality Checker's words, a
// supporter's typing of them and a family's are their own, whatever else the same account may hold.
import type { SeatRow } from '../wire.ts';

const THEIR_OWN: readonly SeatRow['role'][] = ['quality_checker', 'supporter', 'family_carer', 'forum_voice'];

/** Questions that professionals answer in words, and that ask what somebody else said. */
export const OTHERS_WORDS: ReadonlySet<string> = new Set(['feels_safe_why', 'saw_harm_what', 'leaving_reasons_said', 'said_no_heard']);

export const writesAsStaff = (seats: readonly SeatRow[]) => seats.length > 0 && !seats.some((seat) => THEIR_OWN.includes(seat.role));
