// Why one hears of a concern. Pure.
import type { AlertRow, ConcernRow, Id } from '../wire.ts';

/** Why this stands before its reader: `asked` to take it, a copy because they `raised` it or are not counted on (`away`), or news (K36). */
export function whyTold({ kind, copy }: Pick<AlertRow, 'kind' | 'copy'>, raised: boolean): 'asked' | 'raised' | 'away' | 'news' {
  if (kind !== 'concern') return 'news';
  if (!copy) return 'asked';
  return raised ? 'raised' : 'away';
}

/** Whether this account raised this concern, or a voice that shares its life. */
export const raisedBy = (account: Id | undefined, concern: ConcernRow | undefined, all: ReadonlyMap<Id, ConcernRow>) =>
  concern !== undefined && [concern, ...concern.joined.map((one) => all.get(one))].some((one) => one?.raised_by === account);
