/**
 * Temporal's part made again from the log: what does not run is started, what knows another past than the log's is
 * started again, what is alike is left alone. Every workflow takes its state from the store as it starts, so timers are
 * set anew and ladders stand where they stood; a deadline that has passed is in the log under its own id and never
 * passes twice. The store decides: a workflow that is ahead of its stream forgets what the log does not hold.
 */

import {
  CONDITIONS_SIGNAL,
  type Conditions,
  MEASURE_WORKFLOW,
  type MeasureInput,
  measureStream,
  PLAN_STREAM,
  PLAN_WORKFLOW,
  type PlanInput,
  RHYTHM,
  RHYTHM_WORKFLOW,
  type RhythmInput,
  TASK_QUEUE,
  TASK_TIMEOUT,
  workflowId,
} from '@duban/contract';
import { evolvePlan, type Instant, type Plan, type PlanEvent, type Terms } from '@duban/domain';
import type { EventStore } from '@duban/event-store';
import { inTurns, lives, type Standstill, standstillOf } from '@duban/plan-loader';
import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { running } from '../executions.ts';
import { judgeWorkflow, type Standing } from '../verify/judge-workflow.ts';
import { isOwned, runningMeasures } from '../verify/verify-workflows.ts';

export type RecoverOptions = {
  readonly client: Client;
  readonly store: EventStore;
  readonly onProgress?: (done: number, total: number) => void;
};

export type Recovered = {
  readonly plan: string;
  /** Workflow ids. */
  readonly started: readonly string[];
  /** Ran, and knew another past than the log's. */
  readonly restarted: readonly { readonly id: string; readonly why: Standing['kind'] }[];
  /** Ran, and the log knows nothing of it. */
  readonly ended: readonly string[];
  readonly alive: number;
  /** Workflows that could not be mended, and why: those that do not answer, or cannot do what is due. */
  readonly unmended: readonly { readonly id: string; readonly why: Standstill }[];
};

/** The log holds no adopted plan of that name: there is nothing to start from. */
export class NothingToRecoverError extends Error {
  override readonly name = 'NothingToRecoverError';
}

/** Workflows live, and there is nobody to say what they know. */
export class NoWorkerError extends Error {
  override readonly name = 'NoWorkerError';
}

const AT_ONCE = 8;
const WHY = 'duban recover: the log knows another past';

/**
 * Safe to run again, and while some or all workflows live: whoever does not answer is started again.
 * @throws NothingToRecoverError, NoWorkerError, and whatever keeps Temporal or the store from answering.
 */
export const recoverPlan = async (plan: string, options: RecoverOptions): Promise<Recovered> => {
  const { client, store, onProgress } = options;
  let known = await knownPlan(store, plan);
  await checkWorker(client, plan);
  const owned = (await store.streams(plan)).map(({ stream }) => stream).filter(isOwned);
  const strangers = (await runningMeasures(client, plan)).filter((stream) => !owned.includes(stream));
  const recovered = {
    started: [] as string[],
    restarted: [] as { id: string; why: Standing['kind'] }[],
    unmended: [] as { id: string; why: Standstill }[],
    alive: 0,
  };

  let done = 0;
  await inTurns(owned, AT_ONCE, async (stream) => {
    const id = workflowId(plan, stream);
    const { kind, why = UNKNOWN } = await judgeWorkflow(client, store, { plan, stream });
    // Started again it would meet the same deadline.
    if (kind === 'held') recovered.unmended.push({ id, why });
    else if (kind === 'alike') recovered.alive += 1;
    else if (await start(client, plan, stream, known, kind === 'missing' ? 'FAIL' : 'TERMINATE_EXISTING'))
      if (kind === 'missing') recovered.started.push(id);
      else recovered.restarted.push({ id, why: kind });
    else recovered.alive += 1;
    done += 1;
    onProgress?.(done, owned.length);
  });
  const ended = await inTurns(strangers, AT_ONCE, async (stream) => {
    // One that has just begun and written nothing may stay: its first command may be on its way.
    const { kind } = await judgeWorkflow(client, store, { plan, stream });
    if (kind !== 'ahead' && kind !== 'other') return null;
    await client.workflow.getHandle(workflowId(plan, stream)).terminate(WHY);
    return workflowId(plan, stream);
  });
  if (await startRhythm(client, plan, known)) recovered.started.push(workflowId(plan, RHYTHM));
  else recovered.alive += 1;

  // They are recovered when they live: each has taken its state from the log, and passed what fell due meanwhile.
  const [first, ...others] = [...recovered.started, ...recovered.restarted.map(({ id }) => id)];
  // Where the first does not answer there is no worker yet: the others live when one comes.
  const begun = first === undefined ? [] : [first, ...others];
  const isServed = first !== undefined && (await lives(client, first));
  await inTurns(begun, AT_ONCE, async (id) => {
    if (isServed && (id === first || (await lives(client, id)))) return;
    recovered.unmended.push({ id, why: (await standstillOf(client, id)) ?? UNANSWERED });
  });

  // Whatever lived may have missed a change of its conditions, and what was started meanwhile one that came meanwhile.
  for (let told = -1; told !== known.version; ) {
    told = known.version;
    await tellConditions(client, plan, [...owned.filter((stream) => stream !== PLAN_STREAM), RHYTHM], known);
    known = await knownPlan(store, plan);
  }
  return { plan, ...recovered, ended: ended.filter((id) => id !== null) };
};

const UNKNOWN: Standstill = { en: 'the reason is not known', zh: '原因不明' };
const UNANSWERED: Standstill = { en: 'it was started and does not answer yet', zh: '已启动，尚无应答' };

/** Asked without a worker, every workflow that lives would seem dead. */
const checkWorker = async (client: Client, plan: string): Promise<void> => {
  const { namespace } = client.options;
  if ((await running(client, workflowId(plan, ''))).length === 0) return;
  const { pollers } = await client.workflowService.describeTaskQueue({ namespace, taskQueue: { name: TASK_QUEUE } });
  if ((pollers ?? []).length > 0) return;
  throw new NoWorkerError(
    `Workflows of ${plan} live, but no worker runs that could ask them: start it. 请先启动 worker。`,
  );
};

/** What the plan's own stream says: clock and terms as they stand now, with whatever was adopted since. */
type Known = Conditions<Terms> & { readonly version: number };

const knownPlan = async (store: Pick<EventStore, 'readStream'>, plan: string): Promise<Known> => {
  const events = await store.readStream({ plan, stream: PLAN_STREAM, version: 0 });
  const state = events.reduce<Plan | null>(
    (before, event) => evolvePlan(before, event as PlanEvent & { occurredAt: Instant }),
    null,
  );
  if (!state) throw new NothingToRecoverError(`The log holds no adopted plan "${plan}". 日志中没有此计划。`);
  const { clock, terms } = state;
  return { clock, terms, version: events.length };
};

/** False where somebody else started it first. */
const start = async (
  client: Client,
  plan: string,
  stream: string,
  { clock, terms }: Known,
  policy: 'FAIL' | 'TERMINATE_EXISTING',
): Promise<boolean> => {
  const [type, input]: [string, PlanInput | MeasureInput] =
    stream === PLAN_STREAM
      ? [PLAN_WORKFLOW, { plan, clock, terms: null }]
      : [MEASURE_WORKFLOW, { plan, clock, terms, measure: stream.slice(measureStream('').length) }];
  return begin(client, type, workflowId(plan, stream), input, policy);
};

const startRhythm = async (client: Client, plan: string, { clock, terms }: Known): Promise<boolean> => {
  const input: RhythmInput = { plan, clock, terms, after: null };
  return begin(client, RHYTHM_WORKFLOW, workflowId(plan, RHYTHM), input, 'FAIL');
};

const begin = async (
  client: Client,
  type: string,
  id: string,
  input: object,
  workflowIdConflictPolicy: 'FAIL' | 'TERMINATE_EXISTING',
): Promise<boolean> => {
  try {
    await client.workflow.start(type, {
      workflowId: id,
      taskQueue: TASK_QUEUE,
      workflowTaskTimeout: TASK_TIMEOUT,
      args: [input],
      workflowIdConflictPolicy,
    });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
};

const tellConditions = async (
  client: Client,
  plan: string,
  streams: readonly string[],
  { clock, terms }: Known,
): Promise<void> => {
  await inTurns(streams, AT_ONCE, async (stream) => {
    try {
      await client.workflow.getHandle(workflowId(plan, stream)).signal(CONDITIONS_SIGNAL, { clock, terms });
    } catch (error) {
      // Ended by hand in this very moment: the next recovery finds it.
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  });
};
