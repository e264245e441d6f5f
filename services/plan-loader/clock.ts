/** Sets a plan's clock; plan time continues without a jump unless one is asked for. */

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
 * The initial clock of a plan of another year: it starts on the morning after the plan's adoption and runs at real pace.
 * On the real clock all dates of a past year would be over before anyone could act.
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

/** A fast clock runs on while a slower one is set, so that the new epoch may already lie in the past; then it is retried. */
const MAX_ATTEMPTS = 5;

/** Plan time continues from the present plan time, or from `at`. */
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
    if (!ranOn || attempt === MAX_ATTEMPTS) return sent;
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
