/** What an access turned out to be, gathered while it is answered, for the record of accesses. */

/** The plans that were asked for, what was refused, and the plans that were shown. */
export type AccessNote = {
  readonly plans: Set<string>;
  /** Measures that were shown by a single key, as "plan/measure". */
  readonly measures: Set<string>;
  /** Positions of the commands that were carried out, in the log of their plan. */
  readonly positions: Set<number>;
  /** Sizes in rows of what was taken out as a whole. */
  readonly exported: number[];
  readonly refused: Set<string>;
  readonly shown: Set<string>;
};
