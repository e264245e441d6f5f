/** A file that a report, a hand-in, an instruction or an answer carries. */

import type { Actor, AttachedFile, DomainEvent, Instant } from '@duban/domain';

/** The events that may carry files. */
export type CarryingEvent = Extract<
  DomainEvent,
  { readonly data: { readonly files?: readonly AttachedFile[] } }
>['type'];

export type FileRow = AttachedFile & {
  readonly plan: string;
  readonly measure: string;
  /** The event that carries it. */
  readonly event: CarryingEvent;
  /** Of that event. */
  readonly position: number;
  /** What it belongs to: a report, a milestone or an instruction. */
  readonly of: string;
  readonly by: Actor;
  readonly at: Instant;
  /** Null while it can be opened. */
  readonly withdrawn: FileWithdrawal | null;
};

/** Since then the bytes are gone from this measure. */
export type FileWithdrawal = {
  readonly reason: string;
  readonly by: Actor;
  readonly at: Instant;
  readonly position: number;
};
