/** Whether a workflow knows the past that the log holds: its version, its position and its state, against the stream itself. */

import { isDeepStrictEqual } from 'node:util';
import { PLAN_STREAM, type StreamView, workflowId } from '@duban/contract';
import {
  evolveMeasure,
  evolvePlan,
  type Instant,
  type Measure,
  type MeasureEvent,
  type Plan,
  type PlanEvent,
  type Recorded,
} from '@duban/domain';
import type { EventStore } from '@duban/event-store';
import { viewOf } from '@duban/plan-loader';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';

/**
 * - `alike`: what it knows is what the log holds
 * - `missing`: it does not run
 * - `behind`: it does not know the newest events; the next command teaches it, but no timer of theirs is set
 * - `ahead`: it knows events that the log does not hold: the log was restored to an earlier point
 * - `other`: it knows another past than the log's
 * - `silent`: it runs and does not answer
 */
export type Standing = {
  readonly kind: 'alike' | 'missing' | 'behind' | 'ahead' | 'other' | 'silent';
  /** The version that the workflow knows; null where it does not say. */
  readonly version: number | null;
  /** The version that the log holds. */
  readonly held: number;
};

export type Where = { readonly plan: string; readonly stream: string };

/** Milliseconds: how long one answer may take, and how long an append may take to be known to the workflow that made it. */
const PATIENCE_MS = 10_000;
const SETTLING_MS = 2_000;
const AGAIN_MS = 200;

export const judgeWorkflow = async (
  client: Client,
  store: Pick<EventStore, 'readStream'>,
  where: Where,
): Promise<Standing> => {
  const givenUp = Date.now() + SETTLING_MS;
  for (;;) {
    const view = await ask(client, where);
    // Read after the answer: a workflow that is ahead of this is ahead of the log.
    const events = await store.readStream({ ...where, version: 0 });
    const held = events.length;
    if (view === 'missing' || view === 'silent') return { kind: view, version: null, held };
    const { version } = view;
    if (version > held) return { kind: 'ahead', version, held };
    const known = events.slice(0, version);
    if (view.position !== (known.at(-1)?.position ?? 0)) return { kind: 'other', version, held };
    if (!isDeepStrictEqual(view.state, stateOf(where.stream, known))) return { kind: 'other', version, held };
    if (version === held) return { kind: 'alike', version, held };
    if (Date.now() > givenUp) return { kind: 'behind', version, held };
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
};

/** As it stands in JSON, which is how a workflow answers. */
const stateOf = (stream: string, events: readonly Recorded[]): unknown => {
  const state =
    stream === PLAN_STREAM
      ? events.reduce<Plan | null>((plan, event) => evolvePlan(plan, event as PlanEvent & At), null)
      : events.reduce<Measure | null>((measure, event) => evolveMeasure(measure, event as MeasureEvent & At), null);
  return JSON.parse(JSON.stringify(state));
};
type At = { readonly occurredAt: Instant };

const ask = async (client: Client, { plan, stream }: Where): Promise<StreamView | 'missing' | 'silent'> => {
  const handle = client.workflow.getHandle(workflowId(plan, stream));
  try {
    const { status } = await handle.describe();
    if (status.name !== 'RUNNING') return 'missing';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'missing';
    throw error;
  }
  try {
    return await client.withDeadline(Date.now() + PATIENCE_MS, () => viewOf(client, handle.workflowId));
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'missing';
    return 'silent';
  }
};
