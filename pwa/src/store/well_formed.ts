// Half of an emoji (a lone surrogate) is not a character: one such would make a whole batch unreadable.

const LONE = /\p{Surrogate}/gu;

/** The same, with every text in it readable. */
export function wellFormed<T>(value: T): T {
  if (typeof value === 'string') return value.replace(LONE, '\ufffd') as T;
  if (Array.isArray(value)) return value.map(wellFormed) as T;
  if (value === null || typeof value !== 'object') return value;
  const pairs = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(pairs.map(([key, one]) => [wellFormed(key), wellFormed(one)])) as T;
}
