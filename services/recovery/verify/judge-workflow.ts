/** Whether a workflow knows the past that the log holds: its version, its position and its state, against the stream itself. */

import { isDeepStrictEqual } from 'node:util';
import { PLAN_STREAM, SHAPE, type StreamView, workflowId } from '@duban/contract';
import { type MeasureOf1, measureFromShape1, type Plan, planStateOf } from '@duban/domain';
import { type EventStore, foldStream } from '@duban/event-store';
import { type Standstill, standstillOf, viewOf } from '@duban/plan-loader';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';

/**
 * - `alike`: what it knows is what the log holds
 * - `missing`: it does not run
 * - `behind`: it does not know the newest events; the next command teaches it, but no timer of theirs is set
 * - `ahead`: it knows events that the log does not hold: the log was restored to an earlier point
 * - `other`: it knows another past than the log's
 * - `silent`: it runs and does not answer
 * - `held`: it knows what the log holds, and something that is due cannot be done
 */
export type Standing = {
  readonly kind: 'alike' | 'missing' | 'behind' | 'ahead' | 'other' | 'silent' | 'held';
  /** The version that the workflow knows; null where it does not say. */
  readonly version: number | null;
  /** The version that the log holds; 0 where it was not looked for. */
  readonly held: number;
  /** What keeps it from going on, where that is known. */
  readonly why?: Standstill;
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
    if (view === 'missing' || view === 'silent') {
      const why = await standstillOf(client, workflowId(where.plan, where.stream));
      return { kind: view, version: null, held: 0, ...(why && { why }) };
    }
    const { version } = view;
    // Read after the answer: a workflow that is ahead of this is ahead of the log.
    const log = await foldStream(store, { ...where, until: version });
    const newer = (await store.readStream({ ...where, version, limit: MOST_NEWER })).length;
    const held = log.version + newer;
    if (version > held) return { kind: 'ahead', version, held };
    if (view.position !== log.position) return { kind: 'other', version, held };
    if (!isDeepStrictEqual(stateIn(view, where), inJson(log.state))) return { kind: 'other', version, held };
    if (newer === 0) return standing(view, held);
    if (Date.now() > givenUp) return { kind: 'behind', version, held };
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
};

/** Newer events that are counted: how far behind a workflow is beyond them does not matter. */
const MOST_NEWER = 1000;

const standing = ({ version, held: waiting }: StreamView, held: number): Standing => {
  const [first] = waiting ?? [];
  if (!first) return { kind: 'alike', version, held };
  const { deadline, reason } = first;
  const en = deadline === null ? reason : `the deadline ${deadline} cannot be passed: ${reason}`;
  const zh = deadline === null ? reason : `期限“${deadline}”无法处理：${reason}`;
  return { kind: 'held', version, held, why: { en, zh } };
};

/** Told by a worker of an earlier version it is of another shape. */
const stateIn = ({ shape, state }: StreamView, { stream }: Where): unknown => {
  if (shape === SHAPE || typeof state !== 'object' || state === null) return state;
  if (stream === PLAN_STREAM) return planStateOf(state as Plan);
  return shape === undefined && 'reports' in state ? inJson(measureFromShape1(state as MeasureOf1)) : state;
};

/** As it stands in JSON, which is how a workflow answers. */
const inJson = (state: unknown): unknown => JSON.parse(JSON.stringify(state));

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
