/** The errors of the store: each class says whether a retry can help. */

import { isTransient } from '@duban/runtime';

/** The database could not be reached or failed for now. An append may or may not have happened: retry it, it is idempotent. */
export class EventStoreUnavailableError extends Error {
  override readonly name = 'EventStoreUnavailableError';
}

/** A value that Postgres or JSON cannot hold unchanged; a retry cannot help. `path` is like `events[0].data.text`. */
export class EventNotStorableError extends Error {
  override readonly name = 'EventNotStorableError';
  readonly path: string;
  readonly reason: string;

  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(`${path} cannot be stored: it ${reason}`, options);
    this.path = path;
    this.reason = reason;
  }
}

export type UnreadableFacts = {
  readonly plan: string;
  readonly position: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly reason: string;
};

/** The log holds an event that this program cannot decode: the program is too old, or the log was altered by hand. */
export class UnreadableEventError extends Error {
  override readonly name = 'UnreadableEventError';
  readonly facts: UnreadableFacts;

  constructor(facts: UnreadableFacts, options?: ErrorOptions) {
    const { plan, position, type, schemaVersion, reason } = facts;
    super(`Event ${position} of ${plan} (${type}, version ${schemaVersion}) cannot be read: ${reason}`, options);
    this.facts = facts;
  }
}

export type BehindFacts = {
  readonly plan: string;
  readonly stream: string;
  /** The version that the caller knows. */
  readonly expectedVersion: number;
  /** The version that the store has. */
  readonly version: number;
};

/** The caller knows events that the store does not have: the store was restored to an earlier point. */
export class EventStoreBehindError extends Error {
  override readonly name = 'EventStoreBehindError';
  readonly facts: BehindFacts;

  constructor(facts: BehindFacts) {
    const { plan, stream, expectedVersion, version } = facts;
    super(`Stream ${stream} of ${plan} ends at version ${version}, but the caller knows version ${expectedVersion}`);
    this.facts = facts;
  }
}

/** The plan was a demonstration and was removed: nothing can be appended to it any more. */
export class PlanDroppedError extends Error {
  override readonly name = 'PlanDroppedError';

  constructor(plan: string, options?: ErrorOptions) {
    super(`The plan ${plan} was removed`, options);
  }
}

/** SQLSTATEs of a value that the database never accepts: invalid data, a program limit exceeded, a failed check. */
const PERMANENT_SQLSTATE = /^(22...|54...|23514)$/;

/** Turns the refusal of a value into an `EventNotStorableError`, so that the append is not retried; returns any other error unchanged. */
export const asAppendError = (error: unknown): unknown =>
  error instanceof Error && 'code' in error && PERMANENT_SQLSTATE.test(String(error.code))
    ? new EventNotStorableError('events', `is refused by the database (${String(error.code)})`, { cause: error })
    : error;

/** Turns a transient error into an `EventStoreUnavailableError`; returns any other error unchanged. */
export const asStoreError = (error: unknown): unknown => {
  if (!(error instanceof Error) || !isTransient(error)) return error;
  const reason = error.message || ('code' in error ? String(error.code) : error.name);
  return new EventStoreUnavailableError(`The event store is not available: ${reason}`, { cause: error });
};
