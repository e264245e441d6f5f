/** A moment that a measure waits for, and the event that it brings. */

import type { Instant } from '../time/civil-date.ts';
import type { MeasureEvent } from './events.ts';

export type Deadline = {
  /** The same for the same occurrence for ever: it is the command id under which it is passed, hence exactly once. */
  readonly id: string;
  /** Plan time. */
  readonly at: Instant;
  readonly event: MeasureEvent;
};
