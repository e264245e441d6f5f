/** An instant that a measure waits for, and the event that follows. */

import type { Instant } from '../time/civil-date.ts';
import type { MeasureEvent } from './events.ts';

export type Deadline = {
  /** Never changes for the same occurrence: it is the command id under which the deadline passes, hence exactly once. */
  readonly id: string;
  /** Plan time. */
  readonly at: Instant;
  readonly event: MeasureEvent;
};
