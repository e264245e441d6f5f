/** Reproducible random numbers: the same seed and name give the same sequence on every machine. */

export type Random = {
  /** From 0, below 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  /** @throws RangeError for an empty list. */
  pick<T>(list: readonly T[]): T;
};

/** Each name has its own sequence, so that one actor's draws do not depend on how many another made. */
export const randomOf = (seed: number, name: string): Random => {
  let state = seed >>> 0;
  // FNV-1a over the name, then mulberry32.
  for (const character of name) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError('The list to pick from is empty');
      return list[between(0, list.length - 1)] as T;
    },
  };
};
