/** The envelope around every event: its position in the log, who caused it and when. */

import type { Instant } from '../time/civil-date.ts';
import type { Actor } from './actor.ts';
import type { Refused } from './refusal.ts';

/** What a decider returns; `data` is JSON-safe. */
export type EventBody = { readonly type: string; readonly data: unknown };

/** What every command carries beside its own fields. */
export type CommandEnvelope = {
  /** The client's idempotency key; unique within a stream for ever. */
  readonly commandId: string;
  readonly actor: Actor;
  /** Plan time at which the command is decided; set by the workflow, never by a client. */
  readonly issuedAt: Instant;
};

export type Recorded<E extends EventBody = EventBody> = {
  readonly plan: string;
  /** From 1, without gaps, in commit order within the plan. */
  readonly position: number;
  /** "plan" or "measure/<id>". */
  readonly stream: string;
  /** From 1, without gaps within the stream. */
  readonly version: number;
  readonly commandId: string;
  /** 0-based index among the events of one command. */
  readonly ordinal: number;
  readonly actor: Actor;
  /** Plan time. */
  readonly occurredAt: Instant;
  /** Real time of the append, by the database's clock. */
  readonly recordedAt: Instant;
} & E;

/** The part of the envelope by which events change a state: plan time. */
export type OccurredAt = Pick<Recorded, 'occurredAt'>;

/** The result of a decision: the events that follow, or the refusal. */
export type Decision<E> = { readonly ok: true; readonly events: readonly [E, ...E[]] } | Refused;

/** The body of one type of event. */
export type EventOf<Type extends string, Data> = { readonly type: Type; readonly data: Readonly<Data> };
