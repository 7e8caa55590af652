/** Pieces that people wrote, one after the other: each ends once, however they ended it. */
export const sentences = (pieces: readonly (string | false | null | undefined)[]): string =>
  pieces
    .map((piece) => (piece || '').trim())
    .filter(Boolean)
    .map((piece) => (/[.!?…]['’”"]?$/.test(piece) ? piece : `${piece}.`))
    .join(' ');
