// One plain bar: filled what is counted, outlined what it is counted out of, dashed what is not known. The number stands above it.
const WIDE = 88;
const TALL = 12;

interface Props {
  of: number;
  outOf: number;
  notKnown?: number;
  /** The longest of the bars beside it, so that little stays little. */
  most: number;
}

export function Bar({ of, outOf, notKnown = 0, most }: Props) {
  const x = (count: number) => (count / Math.max(1, most)) * (WIDE - 2);
  return (
    <svg width={WIDE} height={TALL} viewBox={`0 0 ${WIDE} ${TALL}`} aria-hidden="true" focusable="false">
      {notKnown > 0 && <rect x={1 + x(outOf)} y="1" width={x(notKnown)} height={TALL - 2} fill="none" stroke="currentColor" stroke-dasharray="2 2" />}
      {outOf > 0 && <rect x="1" y="1" width={x(outOf)} height={TALL - 2} fill="none" stroke="currentColor" />}
      {of > 0 && <rect x="1" y="1" width={x(of)} height={TALL - 2} fill="currentColor" />}
    </svg>
  );
}
