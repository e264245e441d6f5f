/** Compares the version, position and state of a workflow with the stream that it owns. */

import { isDeepStrictEqual } from 'node:util';
import { type StreamView, workflowId } from '@duban/contract';
import { type EventStore, foldStream } from '@duban/event-store';
import { type Standstill, standstillOf, viewOf } from '@duban/plan-loader';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';

/**
 * - `alike`: its state agrees with the log
 * - `missing`: it does not run
 * - `behind`: it lacks the latest events; the next command makes it catch up, but until then their timers are not set
 * - `ahead`: it knows events that the log does not hold, because the log was restored to an earlier point
 * - `other`: its state differs from the log
 * - `silent`: it runs and does not answer
 * - `held`: its state agrees with the log, but something that is due cannot be done
 */
export type Standing = {
  readonly kind: 'alike' | 'missing' | 'behind' | 'ahead' | 'other' | 'silent' | 'held';
  /** The version that the workflow knows; null if it does not answer. */
  readonly version: number | null;
  /** The version that the log holds; 0 if it was not read. */
  readonly held: number;
  /** Why the workflow makes no progress, if that is known. */
  readonly why?: Standstill;
};

export type Where = { readonly plan: string; readonly stream: string };

/** How long a workflow may take to answer. */
const ANSWER_TIMEOUT_MS = 10_000;
/** An event may be in the log for this long before the workflow that appended it knows of it. */
const MAX_LAG_MS = 2_000;
const RETRY_INTERVAL_MS = 200;

export const compareWorkflow = async (
  client: Client,
  store: Pick<EventStore, 'readStream'>,
  where: Where,
  answerTimeoutMs = ANSWER_TIMEOUT_MS,
): Promise<Standing> => {
  const deadline = Date.now() + MAX_LAG_MS;
  for (;;) {
    const view = await ask(client, where, answerTimeoutMs);
    if (view === 'missing' || view === 'silent') {
      const why = await standstillOf(client, workflowId(where.plan, where.stream));
      return { kind: view, version: null, held: 0, ...(why && { why }) };
    }
    const { version } = view;
    // The log is read after the answer, so a workflow ahead of what is read here is ahead of the log.
    const log = await foldStream(store, { ...where, until: version });
    const newer = (await store.readStream({ ...where, version, limit: MAX_NEWER_EVENTS })).length;
    const held = log.version + newer;
    if (version > held) return { kind: 'ahead', version, held };
    if (view.position !== log.position) return { kind: 'other', version, held };
    if (!isDeepStrictEqual(view.state, inJson(log.state))) return { kind: 'other', version, held };
    if (newer === 0) return standing(view, held);
    if (Date.now() > deadline) return { kind: 'behind', version, held };
    await new Promise((resolve) => setTimeout(resolve, RETRY_INTERVAL_MS));
  }
};

/** Later events are counted up to this number; a larger lag is reported as this one. */
const MAX_NEWER_EVENTS = 1000;

const standing = ({ version, held: waiting }: StreamView, held: number): Standing => {
  const [first] = waiting ?? [];
  if (!first) return { kind: 'alike', version, held };
  const { deadline, reason } = first;
  const en = deadline === null ? reason : `the deadline ${deadline} cannot be passed: ${reason}`;
  const zh = deadline === null ? reason : `期限“${deadline}”无法处理：${reason}`;
  return { kind: 'held', version, held, why: { en, zh } };
};

/** Normalised by JSON, which is how a workflow's answer travels. */
const inJson = (state: unknown): unknown => JSON.parse(JSON.stringify(state));

const ask = async (
  client: Client,
  { plan, stream }: Where,
  timeoutMs: number,
): Promise<StreamView | 'missing' | 'silent'> => {
  const handle = client.workflow.getHandle(workflowId(plan, stream));
  try {
    const { status } = await handle.describe();
    if (status.name !== 'RUNNING') return 'missing';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'missing';
    throw error;
  }
  try {
    return await client.withDeadline(Date.now() + timeoutMs, () => viewOf(client, handle.workflowId));
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'missing';
    return 'silent';
  }
};
