// How old a number is that stands on this phone: the same decisions as server/lantern/contacts/rules.py, as far as a phone can
// know; tests/cases/contacts.yaml proves both. Pure.
import type { Day, Telephone } from '../wire.ts';

export type Age = 'wrong' | 'never' | 'old' | 'checked';

export function ageOf({ checked_on: on, check_by: by, wrong }: Pick<Telephone, 'checked_on' | 'check_by' | 'wrong'>, today: Day): Age {
  if (wrong) return 'wrong';
  if (!on || !by) return 'never';
  return today > by ? 'old' : 'checked';
}
