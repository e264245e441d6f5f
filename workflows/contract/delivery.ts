/** The delivery of a dispatch: one workflow per channel, whose id prevents a second one. */

import type { DeliveryChannel, Instant, Outcome, RecipientId } from '@duban/domain';

export const DELIVERY_WORKFLOW = 'deliveryWorkflow';

/** The stream of a dispatch, which its email and webhook share. */
export const deliveryStream = (dispatch: string): string => `delivery/${dispatch.replaceAll('/', '~')}`;

/**
 * "delivery/zhongyuan-2023/digest/unit-head@education/2023-07-03/email". It does not begin with the plan's id, because all
 * workflows whose ids do are signalled when the plan's clock changes.
 */
export const deliveryWorkflowId = (plan: string, dispatch: string, channel: DeliveryChannel): string =>
  `delivery/${plan}/${dispatch}/${channel}`;

/**
 * The task queue for sending on a channel. The notifier polls it, not the plan's worker, so that a mail or webhook server
 * that hangs takes no activity slot of the worker or of the other channel.
 */
export const deliveryQueue = (channel: DeliveryChannel): string => `duban-delivery-${channel}`;

/** Retry policy in real milliseconds: the first wait, which doubles up to the longest, and the time until it gives up. */
export type DeliveryRetries = { readonly firstMs: number; readonly longestMs: number; readonly giveUpMs: number };

export type DeliveryInput = {
  readonly plan: string;
  readonly dispatch: string;
  readonly recipient: RecipientId;
  readonly channel: DeliveryChannel;
  /** Plan time at which it is sent; the workflow is started no earlier. */
  readonly at: Instant;
  /** Log positions of the events that the message is about. */
  readonly notices: readonly number[];
  readonly patience: DeliveryRetries;
};

/** `at`: plan time at the end of the attempt. */
export type Sending = { readonly outcome: Outcome; readonly at: Instant };

export type DeliveryActivities = {
  /** Makes one attempt. A failed attempt is a result, not an error. */
  send(request: Omit<DeliveryInput, 'patience'>): Promise<Sending>;
};
