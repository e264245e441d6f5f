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

export type InstructionId = { readonly measure: string; readonly instruction: string };
