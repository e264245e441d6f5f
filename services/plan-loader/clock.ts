/** Sets the clock by which a plan lives, without a jump unless one is asked for. */

import { PLAN_STREAM, PLAN_WORKFLOW } from '@duban/contract';
import {
  type Actor,
  type Clock,
  firstPlanInstant,
  type Instant,
  type Pace,
  type PlanDefinition,
  type PlanOrder,
  planTime,
} from '@duban/domain';
import type { Client } from '@temporalio/client';
import { type Sent, sendWithStart } from './command.ts';
import { planView } from './load.ts';

/**
 * The clock with which a plan of another year starts to live now: at real pace, beginning on the morning after its
 * adoption. With the real clock a past year's dates would all be over before anyone could act.
 */
export const openingClock = (plan: Pick<PlanDefinition, 'adopted'>, realMs: number, rate = 1, pace?: Pace): Clock => ({
  kind: 'rehearsal',
  planEpoch: firstPlanInstant(plan.adopted),
  realEpoch: new Date(realMs).toISOString(),
  rate,
  ...(pace && { pace }),
});

export type ClockWish =
  | { readonly kind: 'real' }
  | { readonly kind: 'rehearsal'; readonly rate: number; readonly at?: Instant };

/** A fast clock runs on while a slower one is set: on a busy machine further than the plan takes for reading the clock. */
const ATTEMPTS = 5;

/** Plan time goes on from where it stands, or from `at`. */
export const setClock = async (
  client: Client,
  plan: string,
  wish: ClockWish,
  actor: Actor,
  commandId: string,
): Promise<Sent> => {
  for (let attempt = 1; ; attempt += 1) {
    const sent = await setClockOnce(client, plan, wish, actor, commandId);
    const ranOn = !sent.ok && sent.refusal.code === 'CLOCK_GOES_BACK' && wish.kind === 'rehearsal' && !wish.at;
    if (!ranOn || attempt === ATTEMPTS) return sent;
  }
};

const setClockOnce = async (
  client: Client,
  plan: string,
  wish: ClockWish,
  actor: Actor,
  commandId: string,
): Promise<Sent> => {
  const { clock: current } = await planView(client, plan);
  const realMs = Date.now();
  const clock: Clock =
    wish.kind === 'real'
      ? { kind: 'real' }
      : {
          kind: 'rehearsal',
          planEpoch: wish.at ?? planTime(current, realMs),
          realEpoch: new Date(realMs).toISOString(),
          rate: wish.rate,
        };
  return sendWithStart<PlanOrder>(
    client,
    { workflow: PLAN_WORKFLOW, stream: PLAN_STREAM, input: { plan, clock, terms: null } },
    { commandId, actor, order: { type: 'setClock', clock } },
  );
};
