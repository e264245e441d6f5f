/** The state of each outgoing dispatch over each channel. */

import type { DeliveryChannel, DeliveryStatus, Instant, RecipientId } from '@duban/domain';

/** 已送达, 重试中, 已放弃. */
export type DeliveryState = DeliveryStatus['status'];

export type DeliveryRow = {
  readonly plan: string;
  /** As the domain's `Slot` has it. */
  readonly dispatch: string;
  readonly recipient: RecipientId;
  readonly channel: DeliveryChannel;
  readonly state: DeliveryState;
  /** The number of the last attempt that is on record: while it fails for the same reason, that is the first of them. */
  readonly attempts: number;
  /** One for each reason, oldest first. */
  readonly failures: readonly { readonly attempt: number; readonly reason: string; readonly at: Instant }[];
  /** Positions of the events that it tells of; empty while it fails in a log of an earlier version, which names them at the end. */
  readonly notices: readonly number[];
  /** Plan time of its last event. */
  readonly at: Instant;
  /** Position of its first event. */
  readonly position: number;
};
