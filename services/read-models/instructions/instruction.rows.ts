/** A leader's instruction as a reader sees it: what is wanted, until when, and what was answered. */

import type { Actor, CivilDate, Instant, Urgency } from '@duban/domain';

export type InstructionRow = {
  readonly plan: string;
  readonly measure: string;
  /** "i1", "i2", … within the measure. */
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly urgency: Urgency;
  /** The date until which an answer is owed now. */
  readonly due: CivilDate;
  readonly givenAt: Instant;
  readonly by: Actor;
  readonly position: number;
  readonly answer: { readonly at: Instant; readonly by: Actor; readonly text: string } | null;
  /** The date that passed without an answer; null when none did. */
  readonly missed: CivilDate | null;
};

/** Parts are joined by and, values of one part by or; an empty array matches nothing. */
export type InstructionFilter = {
  /** Posts that gave them. */
  readonly leaders?: readonly string[];
  /** Whose token gave them. */
  readonly subjects?: readonly string[];
  readonly urgencies?: readonly Urgency[];
  /** Whether an answer is still wanted. */
  readonly open?: boolean;
  /** Whether its date passed without an answer. */
  readonly missed?: boolean;
  /** Its date lies within these, both included. */
  readonly dueFrom?: CivilDate;
  readonly dueTo?: CivilDate;
  /** Given from (included) to (not included). */
  readonly from?: Instant;
  readonly to?: Instant;
  /** Found in what it says or what was answered. */
  readonly search?: string;
};

export type InstructionId = { readonly measure: string; readonly instruction: string };
