/** One durable workflow per dispatch and channel: it tries until the message is sent or time runs out, and logs the result. */

import {
  type DeliveryActivities,
  type DeliveryInput,
  deliveryQueue,
  deliveryStream,
  type Sending,
} from '@duban/contract';
import {
  type Delivery,
  type DeliveryEvent,
  type DeliveryOrder,
  decideDelivery,
  decodeDelivery,
  eventAbout,
  evolveDelivery,
  type Instant,
  isSettled,
  isWorthRecording,
  type Outcome,
  SYSTEM,
} from '@duban/domain';
import { createStreamLog } from '@duban/stream';
import { proxyActivities, sleep } from '@temporalio/workflow';

/**
 * The notifier, which follows the plan's clock, starts it when its plan time has come; a workflow that waited for that
 * time itself would need a signal at every change of the clock. From then on it uses real time.
 *
 * The loop repeats failed attempts, because each new failure is recorded in the log before the next attempt. The retries
 * of the activity cover a notifier that dies or is not running.
 */
export const deliveryWorkflow = async ({ patience, ...input }: DeliveryInput): Promise<void> => {
  const { plan, dispatch, recipient, channel, notices } = input;
  const { send } = proxyActivities<DeliveryActivities>({
    taskQueue: deliveryQueue(channel),
    startToCloseTimeout: '1 minute',
    retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
  });
  const log = createStreamLog<Delivery, DeliveryEvent, DeliveryOrder, null>({
    plan,
    stream: deliveryStream(dispatch),
    decider: {
      decide: decideDelivery,
      evolve: evolveDelivery,
      eventOf: (event) => eventAbout('delivery', event),
      decodeState: decodeDelivery,
    },
    carried: undefined,
  });
  const record = async (attempt: number, outcome: Outcome, at: Instant): Promise<boolean> => {
    const order: DeliveryOrder = { type: 'recordAttempt', dispatch, recipient, channel, notices, attempt, outcome };
    const answer = await log.take({ commandId: `${channel}/${attempt}`, actor: SYSTEM, order }, contextAt(at));
    return 'version' in answer;
  };
  // A workflow that is started again continues after the last recorded attempt.
  await log.catchUp();
  const giveUpAt = Date.now() + patience.giveUpMs;
  let waitMs = patience.firstMs;
  for (let attempt = (log.state?.[channel]?.attempt ?? 0) + 1; !isSettled(log.state, channel); attempt += 1) {
    const sending = await send(input);
    const outcome = storable(finalIfLast(sending, Date.now() + waitMs > giveUpAt));
    if (isWorthRecording(log.state, channel, outcome) && !(await record(attempt, outcome, sending.at)))
      await record(attempt, withoutReason(outcome), sending.at);
    if (log.isDropped || isSettled(log.state, channel)) return;
    await sleep(waitMs);
    waitMs = Math.min(waitMs * 2, patience.longestMs);
  }
};

const contextAt = (at: Instant) => () => ({ at, terms: null });

/** A server's answer may hold any characters and end anywhere; what cannot be stored is replaced by U+FFFD. */
const storable = (outcome: Outcome): Outcome =>
  outcome.kind === 'failed'
    ? { ...outcome, reason: outcome.reason.toWellFormed().replaceAll('\0', '\ufffd') }
    : outcome;

/** Replaces a reason that was refused, so that the failure itself is recorded in any case. */
const withoutReason = (outcome: Outcome): Outcome =>
  outcome.kind === 'failed' ? { ...outcome, reason: '原因无法保存 (the reason cannot be stored)' } : outcome;

const finalIfLast = ({ outcome }: Sending, isLast: boolean): Outcome =>
  outcome.kind === 'failed' && isLast ? { ...outcome, final: true } : outcome;
