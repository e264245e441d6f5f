/** Which errors pass by themselves, so that trying again helps, and which need a person. */

import { EventStoreUnavailableError } from '@duban/event-store';

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

/** SQLSTATEs, or classes of them: connection, resources, operator, system; serialisation, deadlock, lock, read-only. */
const PASSING = /^(08|53|57|58|40001$|40P01$|55P03$|25006$|25P03$|E[A-Z]{3,}$)/;

/**
 * Of those classes what one event can cause again and again: a statement that takes too long, or more memory than there is.
 * Taken for lasting, it delays one plan; taken for passing, it would be tried without end.
 */
const CAUSED_BY_EVENT = new Set(['57014', '53200']);
const isCausedByEvent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && CAUSED_BY_EVENT.has(String(error.code));

export const isPassing = (error: unknown): boolean => {
  if (error instanceof EventStoreUnavailableError) return !isCausedByEvent(error.cause);
  if (!(error instanceof Error)) return false;
  // The driver's own errors about a lost connection carry no code.
  if (!('code' in error)) return /connection|timeout exceeded|not queryable/i.test(error.message);
  return PASSING.test(String(error.code)) && !isCausedByEvent(error);
};
