/** A number as a telephone dials it, and as two of them compare: without its spaces and signs. */
export const digits = (number: string) => number.replace(/[^\d+]/g, '');
