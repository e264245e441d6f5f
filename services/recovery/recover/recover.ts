/**
 * Recovers a plan's workflows from the log: a workflow that does not run is started, one whose state differs from the log
 * is restarted, one that agrees is left alone. Every workflow loads its state from the store when it starts, so timers are
 * set again and ladders continue where they were; a deadline that has passed is in the log under its own id and never
 * passes twice. The store is authoritative: a workflow ahead of its stream is restarted without what the log does not hold.
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
import { eventAbout, evolvePlan, type Plan, type Terms } from '@duban/domain';
import type { EventStore } from '@duban/event-store';
import { isAnswering, runningWorkflows, type Standstill, standstillOf } from '@duban/plan-loader';
import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import pLimit from 'p-limit';
import { compareWorkflow, type Standing } from '../verify/compare-workflow.ts';
import { isOwned, runningMeasures } from '../verify/verify-workflows.ts';

export type RecoverOptions = {
  readonly client: Client;
  readonly store: EventStore;
  readonly onProgress?: (done: number, total: number) => void;
  /** Milliseconds after which a running workflow that gives no answer is restarted (default 10 000). */
  readonly answerTimeoutMs?: number;
};

export type Recovered = {
  readonly plan: string;
  /** Workflow ids. */
  readonly started: readonly string[];
  /** Workflows that did not answer, or whose state differed from the log. */
  readonly restarted: readonly { readonly id: string; readonly why: Standing['kind'] }[];
  /** Workflows that the log does not know, which were terminated. */
  readonly ended: readonly string[];
  /** The number of workflows that ran and agreed with the log. */
  readonly alive: number;
  /** Workflows that could not be recovered, and why: they do not answer, or cannot do what is due. */
  readonly unmended: readonly { readonly id: string; readonly why: Standstill }[];
};

/** The log holds no adopted plan of that name, so there is nothing to recover from. */
class NothingToRecoverError extends Error {
  override readonly name = 'NothingToRecoverError';
}

/** Workflows run, but without a worker their state cannot be read. */
class NoWorkerError extends Error {
  override readonly name = 'NoWorkerError';
}

const MAX_CONCURRENT = 8;
const TERMINATION_REASON = 'duban recover: the log does not know this workflow';

/**
 * Safe to repeat, and to run while workflows run: only those that do not answer or differ from the log are restarted.
 * @throws NothingToRecoverError, NoWorkerError, and errors of Temporal and the store.
 */
export const recoverPlan = async (plan: string, options: RecoverOptions): Promise<Recovered> => {
  const { client, store, onProgress, answerTimeoutMs } = options;
  let known = await knownPlan(store, plan);
  await checkWorker(client, plan);
  const owned = (await store.streams(plan)).map(({ stream }) => stream).filter(isOwned);
  const unknown = (await runningMeasures(client, plan)).filter((stream) => !owned.includes(stream));
  const recovered = {
    started: [] as string[],
    restarted: [] as { id: string; why: Standing['kind'] }[],
    unmended: [] as { id: string; why: Standstill }[],
    alive: 0,
  };

  let done = 0;
  await pLimit(MAX_CONCURRENT).map(owned, async (stream) => {
    const id = workflowId(plan, stream);
    const { kind, why = UNKNOWN_REASON } = await compareWorkflow(client, store, { plan, stream }, answerTimeoutMs);
    // A restart would not help: the workflow would meet the same deadline.
    if (kind === 'held') recovered.unmended.push({ id, why });
    else if (kind === 'alike') recovered.alive += 1;
    else if (await start(client, plan, stream, known, kind === 'missing' ? 'FAIL' : 'TERMINATE_EXISTING'))
      if (kind === 'missing') recovered.started.push(id);
      else recovered.restarted.push({ id, why: kind });
    else recovered.alive += 1;
    done += 1;
    onProgress?.(done, owned.length);
  });
  const ended = await pLimit(MAX_CONCURRENT).map(unknown, async (stream) => {
    // A workflow that has no event yet may have just been started with its first command, so it may stay.
    const { kind } = await compareWorkflow(client, store, { plan, stream }, answerTimeoutMs);
    if (kind !== 'ahead' && kind !== 'other') return null;
    await client.workflow.getHandle(workflowId(plan, stream)).terminate(TERMINATION_REASON);
    return workflowId(plan, stream);
  });
  if (await startRhythm(client, plan, known)) recovered.started.push(workflowId(plan, RHYTHM));
  else recovered.alive += 1;

  // A workflow that answers has loaded its state from the log and passed what fell due meanwhile.
  const [first, ...others] = [...recovered.started, ...recovered.restarted.map(({ id }) => id)];
  // If the first does not answer, no worker runs yet, and waiting for the others is useless.
  const begun = first === undefined ? [] : [first, ...others];
  const isServed = first !== undefined && (await isAnswering(client, first));
  await pLimit(MAX_CONCURRENT).map(begun, async (id) => {
    if (isServed && (id === first || (await isAnswering(client, id)))) return;
    recovered.unmended.push({ id, why: (await standstillOf(client, id)) ?? NOT_ANSWERING });
  });

  // Running workflows may have missed a change of conditions; repeated until the plan has not changed during the signals.
  for (let signalled = -1; signalled !== known.version; ) {
    signalled = known.version;
    await signalConditions(client, plan, [...owned.filter((stream) => stream !== PLAN_STREAM), RHYTHM], known);
    known = await knownPlan(store, plan);
  }
  return { plan, ...recovered, ended: ended.filter((id) => id !== null) };
};

const UNKNOWN_REASON: Standstill = { en: 'the reason is not known', zh: '原因不明' };
const NOT_ANSWERING: Standstill = { en: 'it was started and does not answer yet', zh: '已启动，尚无应答' };

/** Without a worker no workflow answers, so every running one would seem to need a restart. */
const checkWorker = async (client: Client, plan: string): Promise<void> => {
  const { namespace } = client.options;
  if ((await runningWorkflows(client, workflowId(plan, ''))).length === 0) return;
  const { pollers } = await client.workflowService.describeTaskQueue({ namespace, taskQueue: { name: TASK_QUEUE } });
  if ((pollers ?? []).length > 0) return;
  throw new NoWorkerError(`Workflows of ${plan} are running, but no worker is: start it first. 请先启动 worker。`);
};

/** The present clock and terms of the plan's stream, and the stream's version. */
type Known = Conditions<Terms> & { readonly version: number };

const knownPlan = async (store: Pick<EventStore, 'readStream'>, plan: string): Promise<Known> => {
  const events = await store.readStream({ plan, stream: PLAN_STREAM, version: 0 });
  const state = events.reduce<Plan | null>((before, event) => evolvePlan(before, eventAbout('plan', event)), null);
  if (!state) throw new NothingToRecoverError(`The log holds no adopted plan "${plan}". 日志中没有此计划。`);
  const { clock, terms } = state;
  return { clock, terms, version: events.length };
};

/** Returns false if the workflow is already running. */
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

const signalConditions = async (
  client: Client,
  plan: string,
  streams: readonly string[],
  { clock, terms }: Known,
): Promise<void> => {
  await pLimit(MAX_CONCURRENT).map(streams, async (stream) => {
    try {
      await client.workflow.getHandle(workflowId(plan, stream)).signal(CONDITIONS_SIGNAL, { clock, terms });
    } catch (error) {
      // The workflow has been terminated meanwhile; the next recovery finds it.
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  });
};
