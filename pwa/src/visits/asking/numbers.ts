// Numbers as they are typed, and the answer that is no number. Pure.

/** What was asked for and not supplied: which is not nought. */
export const NONE = 'not_supplied';

export const howMany = (units: Readonly<Record<string, string>>, unit: string | undefined, plainly: string) => units[unit ?? ''] ?? plainly;

/**
 * What was typed as a number, nothing where it is none. Half a post is a number too: 3.5, or 3,5. A comma before three
 * figures parts thousands, as English and Welsh write them: 1,250.
 */
export function numberOf(text: string): number | '' {
  const typed = text.replace(/\s/g, '');
  const plain = /^\d{1,3}(,\d{3})+(\.\d*)?$/.test(typed) ? typed.replaceAll(',', '') : typed.replace(',', '.');
  return /^(\d{1,9}\.?\d{0,4}|\.\d{1,4})$/.test(plain) ? Number(plain) : '';
}

/** What stands in the field: what was typed, as long as that is the value that is kept; else the value. */
export const shownAs = (typed: string, kept: unknown) => {
  if (typeof kept === 'number') return numberOf(typed) === kept ? typed : String(kept);
  return kept === NONE || numberOf(typed) !== '' ? '' : typed;
};
