/** How a dispatch is delivered: one workflow for each channel, whose id is what keeps it from being sent twice. */

import type { DeliveryChannel, Instant, Outcome, RecipientId } from '@duban/domain';

export const DELIVERY_WORKFLOW = 'deliveryWorkflow';

/** Email and webhook share the stream of their dispatch. */
export const deliveryStream = (dispatch: string): string => `delivery/${dispatch.replaceAll('/', '~')}`;

/**
 * "delivery/zhongyuan-2023/digest/unit-head@education/2023-07-03/email". Not below the plan's own prefix: whoever is
 * found there owns a stream of the plan and is told of its clock.
 */
export const deliveryWorkflowId = (plan: string, dispatch: string, channel: DeliveryChannel): string =>
  `delivery/${plan}/${dispatch}/${channel}`;

/**
 * Where a channel's sending is asked for: served by the notifier, never by the plan's worker, so that a server that
 * hangs takes up neither a place among the plan's activities nor one of the other channel's.
 */
export const deliveryQueue = (channel: DeliveryChannel): string => `duban-delivery-${channel}`;

/** Real milliseconds: the first wait after a failure, which doubles up to the longest, and when trying ends. */
export type Patience = { readonly firstMs: number; readonly longestMs: number; readonly giveUpMs: number };

export type DeliveryInput = {
  readonly plan: string;
  readonly dispatch: string;
  readonly recipient: RecipientId;
  readonly channel: DeliveryChannel;
  /** Plan time at which it leaves; it is started no earlier. */
  readonly at: Instant;
  /** Positions of the events that it tells of. */
  readonly notices: readonly number[];
  readonly patience: Patience;
};

/** `at`: plan time at the end of the attempt. */
export type Sending = { readonly outcome: Outcome; readonly at: Instant };

export type DeliveryActivities = {
  /** One attempt. A channel that fails is an answer, not an error. */
  send(request: Omit<DeliveryInput, 'patience'>): Promise<Sending>;
};
