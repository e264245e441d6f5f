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
  /** By whoever gave it, with the reason; null where it stands. It is then neither owed nor overdue. */
  readonly withdrawn: { readonly at: Instant; readonly by: Actor; readonly reason: string } | null;
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
  /** Decided by a meeting on that date. */
  readonly metOn?: CivilDate;
  /** Whether the answer is still due. */
  readonly open?: boolean;
  readonly answered?: boolean;
  readonly withdrawn?: boolean;
  /** Whether the due date ever passed without an answer. */
  readonly missed?: boolean;
  /** Whether it is still owed, and the date that stands now has passed. */
  readonly overdue?: boolean;
  /** The due date lies within this range, both ends included. */
  readonly dueFrom?: CivilDate;
  readonly dueTo?: CivilDate;
  /** Given from (included) to (not included). */
  readonly from?: Instant;
  readonly to?: Instant;
  /** Given in the same words as the instruction at that position of the log, by the same person on the same day. */
  readonly batch?: number;
  /** A text that the instruction or its answer contains. */
  readonly search?: string;
};

export type InstructionId = { readonly measure: string; readonly instruction: string };

/** How many instructions there are, by what became of them. */
export type InstructionStateCounts = {
  readonly total: number;
  /** Neither answered nor withdrawn. */
  readonly open: number;
  /** Still owed, and its date has passed. */
  readonly overdue: number;
  readonly answered: number;
  readonly withdrawn: number;
};

/** An instruction to one or several measures: in the same words, by the same person, on the same day. */
export type InstructionBatchRow = InstructionStateCounts & {
  readonly plan: string;
  /** Position of the last of them. */
  readonly position: number;
  /** The first of them. */
  readonly first: InstructionId;
};
