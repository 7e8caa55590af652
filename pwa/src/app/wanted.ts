// Which desk screens somebody needs without signal. Pure.
/** Addresses that are wanted on a ward or at home: what protects somebody who speaks up, and what became of what one said. */
export function wanted(visits: boolean, somethingIsWritten: boolean): string[] {
  return [...(visits ? ['in-confidence'] : []), ...(somethingIsWritten ? ['changed', 'changed/one'] : [])];
}
