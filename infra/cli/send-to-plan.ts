/** Sends a command to the workflow of a running plan, with Duban itself as the actor; throws if it is refused. */

import { randomUUID } from 'node:crypto';
import { PLAN_STREAM, PLAN_WORKFLOW } from '@duban/contract';
import { namesOf, type PlanOrder, refusalText, SYSTEM } from '@duban/domain';
import { planView, sendWithStart } from '@duban/plan-loader';
import type { Client } from '@temporalio/client';

/** @throws Error with the text of the refusal. */
export const sendToPlan = async (client: Client, plan: string, order: PlanOrder): Promise<void> => {
  const { clock, frame, terms } = await planView(client, plan);
  const sent = await sendWithStart<PlanOrder>(
    client,
    { workflow: PLAN_WORKFLOW, stream: PLAN_STREAM, input: { plan, clock, terms: null } },
    { commandId: `${order.type}/${randomUUID()}`, actor: SYSTEM, order },
  );
  if (sent.ok) return;
  const ladders = terms.ladders.map(({ value }) => value);
  const lamps = terms.lamps.map(({ value }) => value);
  const { en, zh } = refusalText(sent.refusal, namesOf({ ...frame, ladders, lamps }), frame.year);
  throw new Error(`${en}. ${zh}。`);
};
