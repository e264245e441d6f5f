/** What became of what left the house: each dispatch over each channel. */

import type { Instant } from '@duban/domain';

/** 已送达, 重试中, 已放弃. */
export const DELIVERY_STATES = ['delivered', 'failing', 'given-up'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export type DeliveryRow = {
  readonly plan: string;
  /** `digest/<recipient>/<day>` or `alone/<recipient>/<notice>`. */
  readonly dispatch: string;
  readonly recipient: string;
  readonly channel: string;
  readonly state: DeliveryState;
  /** How many attempts are known; the last failures with their reasons, oldest first. */
  readonly attempts: number;
  readonly failures: readonly { readonly attempt: number; readonly reason: string; readonly at: Instant }[];
  /** Positions of the events that it told of; empty until it was delivered or given up. */
  readonly notices: readonly number[];
  /** Plan time of the last that is known of it. */
  readonly at: Instant;
  /** Position of its first event. */
  readonly position: number;
};
