/** What will happen to a measure by time alone, should nobody act. */

import type { CivilDate, DocumentKind, Instant, LadderRecipient, MeasureEventType } from '@duban/domain';
import type { NamedObligation } from '../ladder/rung.rows.ts';

export type ForeseenRow = {
  readonly measure: string;
  /** Plan time. */
  readonly at: Instant;
  readonly type: MeasureEventType;
  /** What is owed; null for a lamp that turns. */
  readonly obligation: NamedObligation | null;
  /** The date that is missed, or that the ladder follows; null for a lamp. */
  readonly due: CivilDate | null;
  /** Of a rung that fires; otherwise null. */
  readonly rung: {
    readonly id: string;
    readonly document: DocumentKind;
    readonly to: readonly LadderRecipient[];
  } | null;
  /** The lamp that it turns to; null for all else. */
  readonly lamp: string | null;
};
