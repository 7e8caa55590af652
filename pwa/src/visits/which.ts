// With which checklist a trip is prepared. Pure.
import type { PersonRow } from '../wire.ts';

const ADULTS = 'adult-oversight';
const CHILDREN = 'children-oversight';

/** Children have a checklist of their own, where this phone has it; a trip on which any adult is seen has the adults'. */
export function checklistFor(going: readonly Pick<PersonRow, 'child'>[], has: (checklist: string) => boolean): string {
  return going.length > 0 && going.every(({ child }) => child) && has(CHILDREN) ? CHILDREN : ADULTS;
}
