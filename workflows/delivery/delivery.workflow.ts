/** One durable workflow for each dispatch and channel: it tries until the message arrived or patience ends, and says so in the log. */

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
  evolveDelivery,
  type Instant,
  isSettled,
  isWorthRecording,
  type Outcome,
  SYSTEM,
} from '@duban/domain';
import { createStreamLog } from '@duban/stream';
import { patched, proxyActivities, sleep } from '@temporalio/workflow';

/**
 * It is started when its plan instant has come, by the notifier, which follows the plan's clock: a workflow of its own
 * that waited would have to be told of every change of it. From here on time is real: servers do not know the plan's.
 *
 * A failing channel is the loop's to try again, because each new failure belongs in the log between two attempts. The
 * activity's own retries are for a notifier that died, or is away, in the middle of one.
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
    decider: { decide: decideDelivery, evolve: evolveDelivery },
    carried: undefined,
    isOfToday: patched('rules-2'),
  });
  const record = async (attempt: number, outcome: Outcome, at: Instant): Promise<boolean> => {
    const order: DeliveryOrder = { type: 'recordAttempt', dispatch, recipient, channel, notices, attempt, outcome };
    const answer = await log.take({ commandId: `${channel}/${attempt}`, actor: SYSTEM, order }, now(at), false);
    return 'version' in answer;
  };
  // A delivery that is started again goes on where its record ends.
  await log.catchUp();
  const giveUpAt = Date.now() + patience.giveUpMs;
  let wait = patience.firstMs;
  for (let attempt = (log.state?.[channel]?.attempt ?? 0) + 1; !isSettled(log.state, channel); attempt += 1) {
    const sending = await send(input);
    const outcome = storable(lastOf(sending, Date.now() + wait > giveUpAt));
    if (isWorthRecording(log.state, channel, outcome) && !(await record(attempt, outcome, sending.at)))
      await record(attempt, unnamed(outcome), sending.at);
    if (isSettled(log.state, channel)) return;
    await sleep(wait);
    wait = Math.min(wait * 2, patience.longestMs);
  }
};

const now = (at: Instant) => () => ({ at, terms: null });

/** What a server said may be anything, cut anywhere; what cannot be stored of it stands as U+FFFD. */
const storable = (outcome: Outcome): Outcome =>
  outcome.kind === 'failed'
    ? { ...outcome, reason: outcome.reason.toWellFormed().replaceAll('\0', '\ufffd') }
    : outcome;

/** That it failed is put on record whatever the reason is. */
const unnamed = (outcome: Outcome): Outcome =>
  outcome.kind === 'failed' ? { ...outcome, reason: '原因无法保存 (the reason cannot be stored)' } : outcome;

const lastOf = ({ outcome }: Sending, isLast: boolean): Outcome =>
  outcome.kind === 'failed' && isLast ? { ...outcome, final: true } : outcome;
