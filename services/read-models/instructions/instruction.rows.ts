/** A leader's instruction or a meeting's decision as a reader sees it: its text, its due date and its answer. */

import type { Actor, CivilDate, Instant, InstructionUrgency, Meeting } from '@duban/domain';

export type InstructionRow = {
  readonly plan: string;
  readonly measure: string;
  /** "i1", "i2", … within the measure; "decision-1", … for what a meeting decided. */
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly urgency: InstructionUrgency;
  /** The current due date of the answer. */
  readonly due: CivilDate;
  readonly givenAt: Instant;
  readonly by: Actor;
  readonly position: number;
  readonly answer: { readonly at: Instant; readonly by: Actor; readonly text: string } | null;
  /** The due date that passed without an answer; null when none did. */
  readonly missed: CivilDate | null;
  /** The meeting that decided it; null where a leader gave it. */
  readonly meeting: Meeting | null;
};

/** All parts must match, within a part any one value; an empty array matches nothing. */
export type InstructionFilter = {
  /** Ids of the leaders' posts that gave them. */
  readonly leaders?: readonly string[];
  /** Ids of the units that lead the measures. */
  readonly leadUnits?: readonly string[];
  /** Token subjects of the users who gave them. */
  readonly subjects?: readonly string[];
  readonly urgencies?: readonly InstructionUrgency[];
  /** Whether a meeting decided it, or a leader gave it. */
  readonly fromMeeting?: boolean;
  /** Whether the answer is still due. */
  readonly open?: boolean;
  /** Whether the due date ever passed without an answer. */
  readonly missed?: boolean;
  /** The due date lies within this range, both ends included. */
  readonly dueFrom?: CivilDate;
  readonly dueTo?: CivilDate;
  /** Given from (included) to (not included). */
  readonly from?: Instant;
  readonly to?: Instant;
  /** A text that the instruction or its answer contains. */
  readonly search?: string;
};

export type InstructionId = { readonly measure: string; readonly instruction: string };
