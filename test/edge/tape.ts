/** Makes choices by a list of numbers, so that the same list makes the same choices again. */

/** The numbers that make the choices, one after the other. */
export type Tape = readonly number[];

/** When the tape ends, always the first choice is made. */
export const choicesBy = (tape: Tape) => {
  let at = 0;
  /** A whole number from 0, below the limit. */
  const below = (limit: number): number => {
    const next = tape[at] ?? 0;
    at += 1;
    return limit === 0 ? 0 : next % limit;
  };
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  return { below, pick };
};
