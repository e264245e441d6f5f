/** Which errors are transient, so that a retry helps, and which need an operator. */

import { EventStoreUnavailableError } from '@duban/event-store';
import { isTransient } from '@duban/runtime';

/** The read models show more than the log holds: the log was restored to an earlier point. */
export class LogBehindError extends Error {
  override readonly name = 'LogBehindError';
  /** The last position that the log holds. */
  readonly held: number;

  constructor(plan: string, shown: number, held: number) {
    super(
      `The read models show plan ${plan} up to position ${shown}, but its log ends at ${held}: ` +
        'it was restored to an earlier point. Rebuild the read models.',
    );
    this.held = held;
  }
}

/** The plan's head names a position that the log does not hold. */
export class LogEndMissingError extends Error {
  override readonly name = 'LogEndMissingError';

  constructor(plan: string, position: number) {
    super(`The log of plan ${plan} ends before position ${position}, which its head names.`);
  }
}

/**
 * SQLSTATEs of transient errors that one event may cause again and again: a statement timeout, and out of memory.
 * Treated as lasting, such an error delays one plan; treated as transient, it would be retried without end.
 */
const CAUSED_BY_EVENT = new Set(['57014', '53200']);
const isCausedByEvent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && CAUSED_BY_EVENT.has(String(error.code));

/** Whether the batch may succeed later, unchanged. */
export const isWorthRetrying = (error: unknown): boolean =>
  error instanceof EventStoreUnavailableError
    ? !isCausedByEvent(error.cause)
    : isTransient(error) && !isCausedByEvent(error);
