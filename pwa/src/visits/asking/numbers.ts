// Numbers as they are typed, and the answer that is no number. Pure.

/** What was asked for and not supplied: which is not nought. */
export const NONE = 'not_supplied';

export const howMany = (units: Readonly<Record<string, string>>, unit: string | undefined, plainly: string) => units[unit ?? ''] ?? plainly;

/** What was typed as a number, nothing where it is none. Half a post is a number too: 3.5, or 3,5. */
export function numberOf(text: string): number | '' {
  const found = /\d{1,6}(\.\d{1,2})?/.exec(text.replace(/[\s]/g, '').replace(',', '.'));
  return found ? Number(found[0]) : '';
}
